/**
 * A view that refuses misspelt names: a template that reads a field which does not exist stops the build and names it.
 * Nunjucks prints nothing for an unknown name inside `if` and `for`, so its own option is not enough.
 * Wraps lazily, what a template reads and no more.
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
