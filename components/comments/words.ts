import type { StoredComment } from '../../utils/domain/comment';
import { useLabels } from '../shared/labels';
import { beijingTime } from '../shared/time';
import { useText } from '../text';

type Seen = Pick<StoredComment, 'seen'>;

/** How the parts of a comment are said, alike in the list, the drawer and the forms. */
export function useCommentWords() {
  const { t } = useText();
  const labels = useLabels();
  const author = ({ seen }: Seen) => seen.authorName || t('handling.detail.anonymous');
  return {
    author,
    text: ({ seen, erasedAt }: Pick<StoredComment, 'seen' | 'erasedAt'>) =>
      seen.text.trim() || t(erasedAt === undefined ? 'handling.detail.noText' : 'retention.erased'),
    /** Author and text in one line, above a form. */
    quote: (comment: Seen) => t('handling.form.quote', { author: author(comment), text: comment.seen.text }),
    /** When it was written; some platforms say it roughly only. */
    received: ({ seen: { at, uncertainty } }: Seen) =>
      uncertainty > 0 ? t('handling.list.about', { time: beijingTime(at) }) : beijingTime(at),
    /** 微博 · 评论; 来电. */
    source: ({ seen: { platform, channel } }: Seen) =>
      platform === 'manual'
        ? t(`handling.channel.${channel}`)
        : `${labels.platform(platform)} · ${t(`handling.channel.${channel}`)}`,
  };
}
