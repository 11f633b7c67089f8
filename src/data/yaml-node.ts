export interface Range {
  start: number;
  end: number;
}
export interface ScalarNode extends Range {
  kind: "scalar";
  /** The text as written, without quotes. Numbers, dates and yes/no are never guessed. */
  value: string;
}
export interface NothingNode extends Range {
  kind: "nothing";
}
export interface ListNode extends Range {
  kind: "list";
  items: YamlNode[];
}
export interface RecordNode extends Range {
  kind: "record";
  fields: Map<string, Field>;
  /** Fields whose name stands in the record already: an error each, but what they hold is known. */
  repeated: Field[];
}
export interface Field {
  key: ScalarNode;
  value: YamlNode;
}
export type YamlNode = ScalarNode | NothingNode | ListNode | RecordNode;
