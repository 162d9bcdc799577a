import type { DraftKind } from '../../domain/draft';
import type { SurfaceKind } from '../../domain/platform';

export type SurfaceId =
  | 'douyin.video'
  | 'douyin.image'
  | 'douyin.article'
  | 'douyin.upload'
  | 'douyin.manage'
  | 'douyin.comments'
  | 'douyin.messages'
  | 'douyin.other';

/** What is written on this kind of form. */
export type FormKind = Extract<DraftKind, 'video' | 'image-text' | 'article'>;

/** Where comments stand; the address says nothing about the work that is open there (§1.2). */
export const COMMENTS_URL = 'https://creator.douyin.com/creator-micro/interactive/comment';

const OTHER = { kind: 'other', id: 'douyin.other' } as const;

/** Kind of page by host and path; queries of forms change too often (§1.1). */
export function surfaceOf(url: URL): { readonly kind: SurfaceKind; readonly id: SurfaceId } {
  if (url.hostname !== 'creator.douyin.com') return OTHER;
  const path = url.pathname.replace(/\/+$/, '').replace(/^\/creator-micro(?=\/)/, '');
  switch (path) {
    case '/content/post/video':
    case '/content/publish':
      return { kind: 'compose', id: 'douyin.video' };
    case '/content/post/image':
      return { kind: 'compose', id: 'douyin.image' };
    case '/content/post/article':
      return { kind: 'compose', id: 'douyin.article' };
    case '/content/upload':
      return { kind: 'compose', id: 'douyin.upload' };
    case '/content/manage':
      return { kind: 'scheduled', id: 'douyin.manage' };
    case '/interactive/comment':
    case '/data/following/comment':
      return { kind: 'comments', id: 'douyin.comments' };
    case '/data/following/chat':
      return { kind: 'messages', id: 'douyin.messages' };
    default:
      // A further kind of form below the same folder is a form all the same.
      return path.startsWith('/content/post/') ? { kind: 'compose', id: 'douyin.upload' } : OTHER;
  }
}

/** Kind of form at this address; null where the path does not tell. */
export function formKindOf(url: URL): FormKind | null {
  switch (surfaceOf(url).id) {
    case 'douyin.video':
      return 'video';
    case 'douyin.image':
      return 'image-text';
    case 'douyin.article':
      return 'article';
    default:
      return null;
  }
}

/** Id of the published work that is being edited: `mid` (§1.1); null on a form for a new one. `iid` is an unpublished item. */
export function editedWork(url: URL): string | null {
  const mid = url.searchParams.get('mid') ?? '';
  return /^\d{6,30}$/.test(mid) ? mid : null;
}
