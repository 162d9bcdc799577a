import { type Article, type Draft, emptyArticle } from '../domain/draft';
import type { ListedArticle, ListedPost } from '../domain/own-post';
import type { Outgoing, OutgoingArticle } from '../platforms/contract';
import { compareOutgoing } from '../review/outgoing';
import { withoutBlanks } from '../review/text';
import { mayBeSameLink, partsOf } from './links';

type Targets = ListedPost['links'];

/** Does the post read as it was signed? Only what the list shows is compared, and what platforms rewrite themselves does not count. */
export function readsAsSigned(draft: Draft, post: ListedPost): boolean {
  const signed = shownDraft(draft, post);
  const outgoing: Outgoing = {
    articles: post.articles.map((listed, i) => {
      const article = comparable(draft, listed, post);
      const own = signed.articles[i];
      return own ? asSigned(own, article, post) : outgoingOf(article);
    }),
  };
  return compareOutgoing(signed, outgoing).length === 0;
}

/** Was it published as a repost of the same post? `true` where nothing can be told. Chains name their root only, so they are not compared. */
export function samePostReposted(draft: Draft, post: ListedPost): boolean {
  if (post.reposts === undefined) return true;
  if (draft.kind !== 'repost' && draft.kind !== 'reply') return post.reposts === null;
  if (post.reposts === null) return false;
  const chain = draft.articles.some((article) => article.body.includes('//@'));
  return chain || draft.target === null || draft.target === post.reposts;
}

/**
 * A Weibo article appears in the list as a post of its own: the words written for it, else a sentence of the platform with the title
 * [I]. Of everything else the list shows what was signed.
 */
function shownDraft(draft: Draft, post: ListedPost): Draft {
  const [article, words] = draft.articles;
  if (draft.kind !== 'article' || post.platform !== 'weibo' || !article) return draft;
  const listed = post.articles[0]?.body ?? '';
  const announced = article.title.trim() !== '' && bare(listed).includes(bare(article.title));
  const body = words?.body ?? '';
  return { ...draft, articles: [{ ...emptyArticle(), body: announced && !body ? listed : body }] };
}

/** What Douyin lists under the title of an article is its abstract or nothing, never its text [I]. */
function comparable(draft: Draft, listed: ListedArticle, post: ListedPost): ListedArticle {
  if (draft.kind !== 'article' || post.platform !== 'douyin') return listed;
  return { title: listed.title ?? (listed.whole ?? '').slice(0, draft.articles[0]?.title.length ?? 0) };
}

function outgoingOf({ title, body, whole, digest }: ListedArticle): OutgoingArticle {
  const text = body ?? whole;
  return {
    ...(title === undefined ? {} : { title }),
    ...(text === undefined ? {} : { body: text }),
    ...(digest === undefined ? {} : { digest }),
  };
}

/** The listed article with what the platform rewrote or left out put back, where the rest agrees. */
function asSigned(signed: Article, listed: ListedArticle, post: ListedPost): OutgoingArticle {
  const out: { title?: string; body?: string; digest?: string } = {};
  // Without a title or summary of ours the platform makes up its own (wechat §5: first 54 characters of the body).
  if (listed.title !== undefined && bare(signed.title) !== '')
    out.title = restored(signed.title, listed.title, false, {});
  if (listed.digest !== undefined && bare(signed.digest) !== '') out.digest = listed.digest;
  if (listed.whole !== undefined) {
    const whole = `${signed.title}\n${signed.body}`;
    const fits = restored(whole, listed.whole, post.cut, post.links) === whole;
    if (!fits) out.body = listed.whole;
  }
  if (listed.body !== undefined) {
    const body = restored(signed.body, listed.body, post.cut, post.links);
    const video = body !== signed.body && signed.media.some((media) => media.kind === 'video');
    out.body = video ? restored(signed.body, withoutVideoLink(listed.body), post.cut, post.links) : body;
  }
  return out;
}

/** The signed text when the listed one differs only by what platforms rewrite (links, blanks) or cut off; else the listed one. */
function restored(signed: string, listed: string, cut: boolean, targets: Targets): string {
  const ours = partsOf(signed);
  const theirs = partsOf(listed);
  const last = theirs.words.length - 1;
  if (last > ours.words.length - 1 || (!cut && theirs.words.length !== ours.words.length)) return listed;
  const words = theirs.words.every((text, i) =>
    cut && i === last ? bare(ours.words[i] ?? '').startsWith(bare(text)) : bare(ours.words[i] ?? '') === bare(text),
  );
  // A text may be cut in the middle of a link: one that ends it then says nothing.
  const broken = cut && bare(theirs.words[last] ?? '') === '' ? last - 1 : -1;
  const links = theirs.links.every(
    (link, i) => i === broken || mayBeSameLink(ours.links[i] ?? '', link, targets[link] ?? []),
  );
  return words && links && (!cut || bare(listed) !== '') ? signed : listed;
}

/** A link to the video and whose it is, which Weibo puts behind the words of a video post [I]. */
function withoutVideoLink(text: string): string {
  return text.replace(/https?:\/\/t\.cn\/\w{1,20}\s{0,4}(?:\S{1,40}的微博视频)?[\s\u200b]{0,8}$/u, '');
}

/** Variation selectors come and go with the editor's font. */
function bare(text: string): string {
  return withoutBlanks(text).replace(/\uFE0F/g, '');
}
