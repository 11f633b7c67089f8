/**
 * Wraps a view so that misspelt names stop the build: reading a field that does not exist throws an error with the
 * name. Nunjucks' own option is not enough, as it allows unknown names inside `if` and `for`. Only what a template
 * reads is wrapped.
 */
export function strict<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null) return value;
  return new Proxy(value, {
    get(target, key) {
      const own: unknown = Reflect.get(target, key);
      if (typeof key === "symbol" || key in target || key === "then" || key === "toJSON") return strict(own);
      throw new Error(
        `The template asks for "${key}", which the view does not have. It has: ${Object.keys(target).join(", ")}.`,
      );
    },
  });
}
