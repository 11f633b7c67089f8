/** Why nothing was published, or not all; the message is Swedish and for the person who publishes. */
export class PublishError extends Error {
  override name = "PublishError";
}
