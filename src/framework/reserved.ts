const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** True for names with a meaning inside JavaScript objects, which no key, column or unit may have. */
export function isReserved(name: string): boolean {
  return RESERVED.has(name);
}
