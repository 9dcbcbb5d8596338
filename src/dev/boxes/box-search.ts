/**
 * Name search of a stash-box. 0.7.9: PostgreSQL trigrams (similarity over thresholds, names before aliases). Head: words, the
 * rare ones weigh more, whole phrases most; any shared word is a hit, so it returns more and looser ones.
 */
import type { UpstreamPerformer } from "../seed/upstream-types";

/** pg_trgm's trigrams: lower case, words of letters and digits, two blanks before and one after each. */
export function trigramsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const padded = `  ${word} `;
    for (let i = 0; i + 3 <= padded.length; i++) found.add(padded.slice(i, i + 3));
  }
  return found;
}

interface Entry {
  readonly id: string;
  readonly grams: ReadonlySet<string>;
  readonly floor: number;
  readonly weight: number;
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly disambiguation?: string | null;
  readonly deleted: boolean;
}

/** An index over living entities; build a new one when the box has changed. */
export class TrigramIndex {
  private readonly byGram = new Map<string, Entry[]>();

  constructor(entities: Iterable<Named>) {
    for (const entity of entities) {
      if (entity.deleted) continue;
      this.add(entity.id, entity.name, 0.5, 1);
      for (const alias of entity.aliases) this.add(entity.id, alias, 0.6, 0.5);
      if (entity.disambiguation) this.add(entity.id, entity.disambiguation, 0.7, 0.3);
    }
  }

  private add(id: string, text: string, floor: number, weight: number): void {
    const entry: Entry = { id, grams: trigramsOf(text), floor, weight };
    for (const gram of entry.grams) {
      const list = this.byGram.get(gram);
      if (list) list.push(entry);
      else this.byGram.set(gram, [entry]);
    }
  }

  /** Ids, best first, at most `limit`. */
  search(term: string, limit: number): string[] {
    const grams = trigramsOf(term);
    const shared = new Map<Entry, number>();
    for (const gram of grams) {
      for (const entry of this.byGram.get(gram) ?? []) shared.set(entry, (shared.get(entry) ?? 0) + 1);
    }
    const scores = new Map<string, number>();
    for (const [entry, count] of shared) {
      const value = count / (entry.grams.size + grams.size - count);
      if (value > entry.floor) scores.set(entry.id, (scores.get(entry.id) ?? 0) + value * entry.weight);
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, limit)
      .map(([id]) => id);
  }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Head's search: an approximation of its BM25 ranking that keeps what clients meet (any word hits, phrases first). */
export class WordIndex {
  private readonly byWord = new Map<string, UpstreamPerformer[]>();
  private readonly total: number;

  constructor(performers: Iterable<UpstreamPerformer>) {
    let total = 0;
    for (const performer of performers) {
      if (performer.deleted) continue;
      total++;
      for (const word of new Set([performer.name, ...performer.aliases].flatMap(wordsOf))) {
        const list = this.byWord.get(word);
        if (list) list.push(performer);
        else this.byWord.set(word, [performer]);
      }
    }
    this.total = total;
  }

  search(term: string, limit: number): string[] {
    const words = [...new Set(wordsOf(term))];
    const phrase = ` ${wordsOf(term).join(" ")} `;
    const holds = (text: string): boolean => ` ${wordsOf(text).join(" ")} `.includes(phrase);
    const scores = new Map<UpstreamPerformer, number>();
    for (const word of words) {
      const hits = this.byWord.get(word) ?? [];
      const rarity = Math.log(1 + (this.total - hits.length + 0.5) / (hits.length + 0.5));
      for (const performer of hits) {
        const inName = wordsOf(performer.name).includes(word);
        if (inName) scores.set(performer, (scores.get(performer) ?? 0) + rarity * 1.5);
        else if (!scores.has(performer) && performer.aliases.some(holds)) scores.set(performer, rarity);
      }
    }
    const score = (performer: UpstreamPerformer, sum: number): number => (holds(performer.name) ? sum * 2 : sum);
    return [...scores]
      .map(([performer, sum]) => [performer.id, score(performer, sum)] as const)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, limit)
      .map(([id]) => id);
  }
}
