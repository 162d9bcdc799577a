/** A comment as a list showed it, for answers that name less of it. */
export interface ListedRoot {
  /** Its own id (`content_id`). */
  readonly commentId: string;
  /** Id of the comment area of its article. */
  readonly area: string;
  /** `id` of its row: 精选 and 置顶 name only this one (§3.3). */
  readonly row: string;
  readonly title: string;
  readonly authorName: string;
}

/**
 * Comments seen in lists lately. Pages of replies name neither article nor author, requests of 精选 only the row. A convenience that is lost
 * with the worker: without it a reply has no title, and a selection is known when a list shows it.
 */
export class CommentMemory {
  private readonly roots = new Map<string, ListedRoot>();
  private readonly rows = new Map<string, string>();

  note(root: ListedRoot): void {
    remember(this.roots, root.commentId, root);
    if (root.row !== '') {
      remember(this.rows, rowKey(root.area, root.row), root.commentId);
      // Whether the request names the area is not known [I].
      remember(this.rows, rowKey('', root.row), root.commentId);
    }
  }

  root(commentId: string): ListedRoot | undefined {
    return this.roots.get(commentId);
  }

  /** Id of the comment in this row, '' unknown. */
  idOfRow(area: string, row: string): string {
    return this.rows.get(rowKey(area, row)) ?? '';
  }
}

const rowKey = (area: string, row: string): string => `${area}:${row}`;

const SIZE = 5000;

function remember<V>(map: Map<string, V>, key: string, value: V): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > SIZE && oldest !== undefined) map.delete(oldest);
}
