import type { ReactNode } from 'react';
import type { OwnPost } from '../../utils/domain/own-post';
import { useLabels } from '../shared/labels';
import { beijingTime } from '../shared/time';
import { useText } from '../text';
import { PlainButton } from './plain';

interface Props {
  readonly strays: readonly OwnPost[];
  readonly onStrays: () => void;
}

/** Rows shown here; the page in the workspace has all of them. */
const SHOWN = 2;

/** 待说明, above the comments: what is on the platforms without a sign-off, and the way to say why. Nothing when there is none. */
export function StrayNotice({ strays, onStrays }: Props): ReactNode {
  const { t } = useText();
  const labels = useLabels();
  if (strays.length === 0) return null;
  const rest = strays.length - SHOWN;
  return (
    <section aria-label={t('popup.strays.title')}>
      <h2 className="ss-section ss-overdue">
        {t('popup.strays.title')}
        <span className="ss-count">{strays.length}</span>
        <PlainButton look="danger" onClick={onStrays}>
          {t('popup.strays.explain')}
        </PlainButton>
      </h2>
      <ul>
        {strays.slice(0, SHOWN).map((post) => (
          <li key={post.key} className="ss-stray ss-overdue">
            <span className="ss-row-head">
              <span className="ss-tag ss-tag-platform">{labels.platform(post.platform)}</span>
              <span className="ss-row-account">{post.accountName}</span>
              <span className="ss-stray-at">{beijingTime(post.at).slice(5)}</span>
            </span>
            <span className="ss-row-text">
              <b>{t(`stray.kind.${post.kind ?? 'unreviewed'}`)}</b>
              {post.text.replace(/\s+/g, ' ').trim() || t('stray.noText')}
            </span>
          </li>
        ))}
        {rest > 0 && <li className="ss-stray-more">{t('popup.strays.more', { count: rest })}</li>}
      </ul>
    </section>
  );
}
