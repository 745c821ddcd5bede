/**
 * Whether the id of an entry may be printed as the publisher's own number, by how the entry is known: where a copy of
 * the publication was read (`seen`), where somebody found the entry in the document itself (`checked`), and where the
 * question does not arise because the definition says nothing of it.
 */
export function isCitable(basis: string | null): boolean {
  return basis === null || basis === 'seen' || basis === 'checked';
}
