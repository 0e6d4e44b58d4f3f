/** `GetRange` on the wire is `getRange` in the model; names that start with `_` stay as they are. */
export function publicName(wireName: string): string {
  if (wireName.startsWith('_')) return wireName;
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

/** The wire's name of a public member. */
export function wireName(name: string): string {
  if (name.startsWith('_')) return name;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
