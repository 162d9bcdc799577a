import { type Answer, postForm, postJson } from './http';
import { beijingSeconds, type Settings } from './settings';
import type { Content } from './tokens';

/** A request whose body is fixed: sending it again sends the same bytes. */
export type Send = () => Promise<Answer>;

export interface Post {
  readonly kind: 'video' | 'image';
  readonly title: string;
  readonly content: Content;
  readonly media: readonly string[];
  readonly settings: Settings;
}

const DECLARATION_VALUES: Readonly<Record<string, string>> = {
  内容由AI生成: 'aigc',
  内容为个人观点或见解: 'personal_opinion',
  内容为转载信息: 'reprint',
  内容含营销推广信息: 'marketing',
  '虚构演绎，仅供娱乐': 'fiction',
  无需添加自主声明: 'none',
};

/** `text` = title, a space, description; offsets of topics and mentions in both (platform file §3.1). */
function wording(post: Post) {
  const lead = post.title ? `${post.title} ` : '';
  const extra = post.content.tokens.map(({ token, start, end }) => ({
    start: start + lead.length,
    end: end + lead.length,
    caption_start: start,
    caption_end: end,
    type: token.type === 'topic' ? 1 : 0,
    hashtag_name: token.type === 'topic' ? token.name : '',
    hashtag_id: token.type === 'topic' ? 0 : undefined,
    user_id: token.type === 'user' ? token.id : '',
  }));
  return {
    text: lead + post.content.text,
    caption: post.content.text,
    item_title: post.title,
    text_extra: JSON.stringify(extra),
    mentions: JSON.stringify(post.content.tokens.filter((t) => t.token.type === 'user').map((t) => t.token.id)),
  };
}

const timing = (settings: Settings) => (settings.scheduled ? (beijingSeconds(settings.time) ?? -1) : -1);
const declared = (settings: Settings) =>
  JSON.stringify({ choose_value: DECLARATION_VALUES[settings.declaration] ?? 'none' });

/** The request of the second form. */
export function createV2(post: Post): Send {
  const body = {
    item: {
      common: {
        ...wording(post),
        challenges: '[]',
        activity: '[]',
        hashtag_source: 'recommend/recommend',
        hot_sentence: '',
        interaction_stickers: '[]',
        visibility_type: post.settings.visibility,
        download: post.settings.download,
        timing: timing(post.settings),
        creation_id: `practice${Date.now()}`,
        media_type: post.kind === 'video' ? 4 : 2,
        ...(post.kind === 'video'
          ? { video_id: post.media[0] ?? '' }
          : { images: post.media.map((uri) => ({ uri, width: 1080, height: 1440 })) }),
        music_source: 0,
      },
      cover: { poster: post.media[0] ?? '', poster_delay: 0 },
      mix: {},
      chapter: { chapter: '{}' },
      anchor: {},
      sync: { should_sync: false, sync_to_toutiao: post.settings.toutiao ? 1 : 0 },
      open_platform: {},
      assistant: { is_preview: 0, is_post_assistant: 1 },
      declare: { user_declare_info: declared(post.settings) },
    },
  };
  return () => postJson('/web/api/media/aweme/create_v2/', body);
}

/** The request of the first form: flat form fields. */
export function createV1(post: Post): Send {
  const body = {
    ...wording(post),
    visibility_type: String(post.settings.visibility),
    download: String(post.settings.download),
    timing: String(timing(post.settings)),
    video_id: post.media[0] ?? '',
    poster: post.media[0] ?? '',
    poster_delay: '0',
    upload_source: '1',
    is_preview: '0',
    user_declare_info: declared(post.settings),
  };
  return () => postForm('/web/api/media/aweme/create/', body);
}

export interface Article {
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly text: string;
  readonly settings: Settings;
}

/** An article. The place of its body in the request is an assumption: no public source shows it. */
export function createArticle(article: Article): Send {
  const body = {
    item: {
      common: {
        text: `${article.title} ${article.summary}`,
        caption: article.summary,
        item_title: article.title,
        text_extra: '[]',
        mentions: '[]',
        visibility_type: article.settings.visibility,
        download: article.settings.download,
        timing: timing(article.settings),
        creation_id: `practice${Date.now()}`,
        media_type: 43,
      },
      article: {
        article_title: article.title,
        article_abstract: article.summary,
        article_content: article.html,
      },
      declare: { user_declare_info: declared(article.settings) },
    },
  };
  return () => postJson('/web/api/media/aweme/create_v2/', body);
}

/** 提交修改. */
export function updateText(id: string, title: string, content: Content): Send {
  const body = {
    item_id: id,
    item_title: title,
    desc: `${title} ${content.text}`,
  };
  return () => postForm('/web/api/media/update/desc/', body);
}
