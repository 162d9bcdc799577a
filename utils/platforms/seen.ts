import type { SeenComment } from '../domain/comment';

/** How long the request that wrote a comment may have been under way, ms. */
export const UNDER_WAY_MS = 60_000;

/** Where a reply stands: what it answers, and the root comment above where that is something else. '' unknown. */
export function below(parentId: string, rootId: string): Pick<SeenComment, 'parentId' | 'rootId'> {
  return rootId === '' || rootId === parentId ? { parentId } : { parentId, rootId };
}

/** The comment, answered by the first of these at the latest time that it may have; what the account wrote itself asks for no answer. */
export function answered(comment: SeenComment, answers: readonly SeenComment[]): SeenComment {
  if (comment.own || answers.length === 0) return comment;
  return { ...comment, answered: true, answeredAt: Math.min(...answers.map((a) => a.at + a.uncertainty)) };
}
