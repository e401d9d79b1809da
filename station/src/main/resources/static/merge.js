// What becomes of a field that two have changed. Values are lists of texts: one of a text field, any number of boxes to check.
export const same = (one, other) => one.length === other.length && one.every((text, at) => text === other[at]);

/**
 * What becomes of a field.
 *
 * @param base what stood there when mine was begun
 * @param mine what was typed on it
 * @param theirs what stands there now
 * @returns "theirs" where nothing of mine is to be put in, "mine", or "both" where somebody has to pick
 */
export function decide(base, mine, theirs) {
  if (same(mine, theirs) || same(mine, base)) return "theirs";
  return same(theirs, base) ? "mine" : "both";
}
