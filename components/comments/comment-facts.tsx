import { Descriptions, Flex, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { CommentKey } from '../../utils/domain/ids';
import { Why } from '../popup/why';
import { beijingTime } from '../shared/time';
import { useText } from '../text';
import type { CommentView, OpenForm } from './model';
import { TransferList } from './transfer-list';
import { useCommentWords } from './words';

interface Props {
  readonly view: CommentView;
  readonly regulationNames: Readonly<Record<string, string>>;
  readonly onSelect: (key: CommentKey) => void;
  readonly onForm: (form: OpenForm) => void;
}

/** What was said, by whom and when; its fields; its clocks and why; the rest of the matter. */
export function CommentFacts({ view, regulationNames, onSelect, onForm }: Props) {
  const { t } = useText();
  const words = useCommentWords();
  const { comment, matter, replies } = view;
  const { handling, edits, reason } = comment;
  return (
    <>
      <p className="ss-comment-text">{words.text(comment)}</p>
      {edits.length > 0 && (
        <Part title={t('handling.detail.edits', { count: edits.length })}>
          {edits.map(({ text, until }) => (
            <Typography.Paragraph key={until} type="secondary" style={{ margin: 0 }}>
              {t('handling.detail.until', { time: beijingTime(until) })} {text}
            </Typography.Paragraph>
          ))}
        </Part>
      )}
      <Fields view={view} />
      {reason !== '' && (
        <Part title={t('handling.detail.reason')}>
          <Typography.Paragraph style={{ margin: 0, whiteSpace: 'pre-wrap' }}>{reason}</Typography.Paragraph>
          {handling.resultUrl !== '' && (
            <Typography.Link href={handling.resultUrl} target="_blank" rel="noreferrer">
              {t('handling.detail.resultUrl')}
            </Typography.Link>
          )}
        </Part>
      )}
      <Clocks view={view} regulationNames={regulationNames} />
      {handling.transfers.length > 0 && (
        <Part title={t('handling.detail.transfers')}>
          <TransferList comment={comment} onForm={onForm} />
        </Part>
      )}
      {replies.length > 0 && (
        <Part title={t('handling.detail.replies')}>
          {replies.map((reply) => (
            <Typography.Paragraph key={reply.key} style={{ margin: 0 }}>
              <Typography.Text type="secondary">{beijingTime(reply.seen.at)}</Typography.Text> {reply.seen.text}
            </Typography.Paragraph>
          ))}
        </Part>
      )}
      {matter.length > 0 && (
        <Part title={t('handling.detail.matter', { count: matter.length })}>
          {matter.map((other) => (
            <Flex key={other.key} gap={6} align="baseline">
              <Typography.Text type="secondary" style={{ flex: 'none' }}>
                {beijingTime(other.seen.at)}
              </Typography.Text>
              <button type="button" className="ss-comment-words" onClick={() => onSelect(other.key)}>
                {words.text(other)}
              </button>
              <Tag style={{ margin: 0 }}>{t(`common.commentStatus.${other.status}`)}</Tag>
            </Flex>
          ))}
        </Part>
      )}
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="ss-comment-section" aria-label={title}>
      <h5>{title}</h5>
      {children}
    </section>
  );
}

/** 登记要素 (yanchi-2017 第十八条(二)) and where it came from. */
function Fields({ view: { comment } }: Pick<Props, 'view'>) {
  const { t } = useText();
  const words = useCommentWords();
  const { seen, triage, handling } = comment;
  const manual = seen.via === 'manual';
  const showing = seen.showing !== undefined && seen.showing !== 'shown' ? t(`handling.showing.${seen.showing}`) : null;
  return (
    <Descriptions
      size="small"
      column={2}
      colon={false}
      styles={{ label: { width: 76 }, content: { overflowWrap: 'anywhere' } }}
      items={[
        ...(seen.postTitle !== ''
          ? [
              {
                key: 'under',
                label: t(manual ? 'handling.detail.about' : 'handling.detail.under'),
                children: seen.postTitle,
                span: 2,
              },
            ]
          : []),
        {
          key: 'source',
          label: t('handling.list.source'),
          children: (
            <span>
              {words.source(comment)}
              {showing && ` · ${showing}`}
            </span>
          ),
        },
        { key: 'account', label: t('handling.detail.account'), children: comment.accountName },
        { key: 'received', label: t('handling.detail.received'), children: words.received(comment) },
        {
          key: 'seen',
          label: t(manual ? 'handling.detail.entered' : 'handling.detail.firstSeen'),
          children: beijingTime(comment.firstSeenAt),
        },
        {
          key: 'importance',
          label: t('handling.detail.importance'),
          children: t(`handling.importance.${triage.importance}`),
        },
        {
          key: 'department',
          label: t('handling.detail.department'),
          children: handling.department || t('handling.detail.none'),
        },
        ...(manual && seen.authorId !== ''
          ? [{ key: 'contact', label: t('handling.entry.contact'), children: seen.authorId, span: 2 }]
          : []),
      ]}
    />
  );
}

function Clocks({ view, regulationNames }: Pick<Props, 'view' | 'regulationNames'>) {
  const { t } = useText();
  const { comment, explanations, urgency } = view;
  const { extension, pauses } = comment.handling;
  return (
    <Part title={t('handling.detail.clocks')}>
      <Flex vertical gap={6}>
        {urgency.breaches.length > 0 && (
          <Flex gap={6}>
            {urgency.breaches.map(({ clock }) => (
              <Tag key={clock} color="error" style={{ margin: 0 }}>
                {t(`handling.detail.breach.${clock}`)}
              </Tag>
            ))}
          </Flex>
        )}
        {explanations.length === 0 && (
          <Typography.Text type="secondary">
            {t(comment.triage.needsAnswer ? 'handling.detail.clockDone' : 'handling.detail.clockNone')}
          </Typography.Text>
        )}
        {explanations.map((explanation) => (
          <Why key={explanation.clock} explanation={explanation} regulationNames={regulationNames} />
        ))}
        {extension && <span>{t('handling.detail.extension', { reason: extension.reason })}</span>}
        {pauses.map(({ from, to, reason }) => (
          <span key={from}>
            {to === null
              ? t('handling.detail.pause', { from: beijingTime(from), reason })
              : t('handling.detail.pauseEnded', { from: beijingTime(from), to: beijingTime(to), reason })}
          </span>
        ))}
        {comment.snoozed && (
          <span>
            {t('handling.detail.snoozed', { time: beijingTime(comment.snoozed.until), reason: comment.snoozed.reason })}
          </span>
        )}
      </Flex>
    </Part>
  );
}
