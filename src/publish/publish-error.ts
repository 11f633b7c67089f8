/** Says in Swedish, to the person who publishes, why nothing or not everything was published. */
export class PublishError extends Error {
  override name = "PublishError";
}
