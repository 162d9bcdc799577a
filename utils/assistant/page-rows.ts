import type { SeenComment } from '../domain/comment';

interface Row {
  readonly from: number;
  readonly to: number;
  /** Ordinal among rows of this person with these words under this comment. */
  readonly index: number;
  /** Ordinal among those of them whose times cannot be told apart. */
  readonly nth: number;
  /** Number of the look that showed it last. */
  last: number;
}

/**
 * Rows of one page that show no id, told apart as long as the page lives: row nodes are used again for other comments, so nothing
 * goes by nodes. A comment keeps its name however often its row comes and goes; two alike that stand on the page together are two
 * (utils/comments/identity.ts).
 */
export class PageRows {
  private readonly rows = new Map<string, Row[]>();
  private readonly sent = new Map<string, string>();
  private look = 0;

  /** What this look shows and no look before did, under the page's names; with the comments that new replies stand under. */
  fresh(look: readonly SeenComment[]): readonly SeenComment[] {
    const named = this.named(look);
    const news = new Set(named.filter((c) => this.sent.get(idOf(c)) !== stateOf(c)));
    for (const c of [...news]) {
      const parent = c.parentId === '' ? undefined : named.find((p) => p.commentId === c.parentId);
      if (parent) news.add(parent);
    }
    for (const c of news) this.sent.set(idOf(c), stateOf(c));
    return named.filter((c) => news.has(c));
  }

  /** These did not arrive: the next look that shows them counts them as new. */
  forget(lost: readonly SeenComment[]): void {
    for (const c of lost) this.sent.delete(idOf(c));
  }

  private named(look: readonly SeenComment[]): readonly SeenComment[] {
    const used = new Set<Row>();
    this.look++;
    let parent = new Map<string, string>();
    return look.map((c) => {
      // Replies stand behind the comment that they answer: of several alike it is the last one before them.
      if (c.parentId === '') parent = new Map();
      const parentId = parent.get(c.parentId) ?? c.parentId;
      const commentId = c.commentId.startsWith('dom:') ? this.nameOf(c, parentId, used) : c.commentId;
      parent.set(c.commentId, commentId);
      return { ...c, commentId, parentId };
    });
  }

  private nameOf(c: SeenComment, parentId: string, used: Set<Row>): string {
    const place = `${parentId}\n${c.commentId}`;
    const rows = this.rows.get(place) ?? [];
    const [from, to] = [c.at, c.at + c.uncertainty];
    // A written minute ends before the next.
    const alike = rows.filter((row) => row.from === from || (row.from < to && from < row.to));
    // 5分钟前 stays as it was written while nobody draws it anew: what stood there a look ago is still the same. Written times are whole minutes.
    const drifted = (r: Row) => c.at % 60_000 !== 0 && r.to < from && r.last === this.look - 1;
    let row = alike.find((r) => !used.has(r)) ?? rows.find((r) => !used.has(r) && drifted(r));
    if (!row) {
      row = { from, to, index: rows.length, nth: alike.length + 1, last: this.look };
      this.rows.set(place, [...rows, row]);
    }
    used.add(row);
    row.last = this.look;
    return `${c.commentId}${row.index === 0 ? '' : `@${row.index}`}${row.nth === 1 ? '' : `#${row.nth}`}`;
  }
}

const idOf = (c: SeenComment): string => `${c.channel}:${c.parentId}:${c.commentId}`;

/** What may change while a comment stands on the page; its time does not, however it is written. */
const stateOf = (c: SeenComment): string =>
  JSON.stringify([c.text, c.answered, c.own, c.showing ?? null, c.featured ?? null, c.parentId]);
