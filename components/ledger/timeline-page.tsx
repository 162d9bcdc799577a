import { PrinterOutlined } from '@ant-design/icons';
import { Button, Descriptions, Flex, Table, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { CommentKey } from '../../utils/domain/ids';
import type { LedgerHead } from '../../utils/ledger/chain';
import { groupedHash } from '../../utils/ledger/seen-head';
import type { TimelineLink, TimelineStep } from '../../utils/ledger/timeline';
import { Guide } from '../shared/guide';
import { TextButton } from '../shared/text-button';
import { beijingSecond, beijingTime } from '../shared/time';
import { useText } from '../text';
import { type LedgerNames, useLedgerLine } from '../workspace/ledger-line';
import { TimelineFactsList } from './timeline-facts';
import './timeline.css';

/** A comment under the post, to go to. */
export interface CommentUnder {
  readonly key: CommentKey;
  readonly at: number;
  readonly author: string;
  readonly text: string;
}

export interface TimelineView {
  readonly kind: 'review' | 'comment';
  readonly unitName: string;
  /** Title of the draft, or the beginning of the comment. */
  readonly title: string;
  /** Label and value: account, state, author, times. */
  readonly facts: readonly { readonly label: string; readonly value: ReactNode }[];
  readonly steps: readonly TimelineStep[];
  /** Drafts and comments that belong to it: what it corrects, what corrects it, the post of a comment, its matter. */
  readonly related: readonly { readonly label: string; readonly title: string; readonly link: TimelineLink }[];
  /** Comments under the published post, the latest first; null for a comment. */
  readonly comments: readonly CommentUnder[] | null;
  /** There are more. */
  readonly moreComments: boolean;
  readonly head: LedgerHead;
  readonly now: number;
}

interface Props {
  readonly view: TimelineView;
  readonly names: LedgerNames;
  readonly titleOf: (link: TimelineLink) => string;
  readonly onLink: (link: TimelineLink) => void;
  /** Shows the events of the ledger behind it. */
  readonly onLedger: () => void;
  /** The 审核登记表; null for a comment. */
  readonly onSheet: (() => void) | null;
  /** Begins a report about a comment (违法有害信息); null for a draft. */
  readonly onReport: (() => void) | null;
  readonly onBack: () => void;
}

/** 全过程: everything the ledger and the stores know of one draft or comment, in order, to read and to print. */
export function TimelinePage({ view, names, titleOf, onLink, onLedger, onSheet, onReport, onBack }: Props) {
  const { t } = useText();
  const line = useLedgerLine(names);
  return (
    <Flex vertical gap={12} className="ss-timeline">
      <h2 className="ss-timeline-print">{t(`ledger.timeline.paper.${view.kind}`, { unit: view.unitName })}</h2>
      <Flex justify="space-between" gap={10} wrap className="sanshen-no-print">
        <Button onClick={onBack}>{t('ledger.timeline.back')}</Button>
        <Flex gap={8} wrap>
          <Button onClick={onLedger}>{t('ledger.timeline.ledger')}</Button>
          {onReport && <Button onClick={onReport}>{t('ledger.timeline.report')}</Button>}
          {onSheet && <Button onClick={onSheet}>{t('workspace.reviews.sheet')}</Button>}
          <Button type="primary" icon={<PrinterOutlined />} onClick={() => globalThis.print()}>
            {t('ledger.timeline.print')}
          </Button>
        </Flex>
      </Flex>
      <Typography.Title level={5} style={{ margin: 0 }}>
        {view.title}
      </Typography.Title>
      <Descriptions
        size="small"
        bordered
        column={2}
        items={view.facts.map(({ label, value }) => ({ key: label, label, children: value }))}
      />
      {view.related.length > 0 && (
        <Flex vertical gap={2}>
          {view.related.map(({ label, title, link }) => (
            <span key={`${label} ${link.id}`}>
              {label}
              <TextButton onClick={() => onLink(link)}>{title}</TextButton>
            </span>
          ))}
        </Flex>
      )}
      <Table<TimelineStep>
        size="small"
        rowKey="key"
        pagination={false}
        dataSource={[...view.steps]}
        locale={{ emptyText: <Guide title={t('ledger.timeline.empty')} steps={[t('ledger.timeline.emptyHow')]} /> }}
        columns={[
          {
            title: t('ledger.timeline.time'),
            width: 156,
            render: (_, { at }) => beijingSecond(at),
          },
          {
            title: t('ledger.timeline.who'),
            width: 100,
            render: (_, step) => ('event' in step ? names.actor(step.by) : '—'),
          },
          {
            title: t('ledger.timeline.what'),
            render: (_, step) => (
              <Flex vertical gap={2} align="start">
                {'event' in step ? (
                  <>
                    <span>{line({ ...step.event, actor: step.by }, step.detail)}</span>
                    <TimelineFactsList facts={step.facts} actor={names.actor} />
                  </>
                ) : (
                  <>
                    <Typography.Text type="secondary">
                      {t(`ledger.timeline.moment.${MOMENTS[step.moment]}`)}
                    </Typography.Text>
                    {step.text !== '' && <span style={{ whiteSpace: 'pre-wrap' }}>{step.text}</span>}
                  </>
                )}
                {step.links.map((link) => (
                  <TextButton key={link.id} onClick={() => onLink(link)}>
                    {titleOf(link)}
                  </TextButton>
                ))}
              </Flex>
            ),
          },
          {
            title: t('ledger.timeline.version'),
            width: 150,
            render: (_, step) => 'event' in step && <Version facts={step.facts} />,
          },
          {
            title: t('workspace.ledger.seq'),
            width: 80,
            render: (_, step) => ('event' in step ? step.event.seq : '—'),
          },
        ]}
      />
      {view.comments && <Comments comments={view.comments} more={view.moreComments} onLink={onLink} />}
      <Typography.Text type="secondary" className="ss-timeline-proof">
        {t('ledger.timeline.proof', {
          time: beijingTime(view.now),
          count: view.head.count,
          head: groupedHash(view.head.head),
        })}
      </Typography.Text>
    </Flex>
  );
}

const MOMENTS = {
  written: 'written',
  'first-seen': 'first_seen',
  edited: 'edited',
  replied: 'replied',
  listed: 'listed',
  erased: 'erased',
} as const;

function Version({
  facts: { version, digest },
}: {
  readonly facts: { readonly version: number | null; readonly digest: string };
}) {
  const { t } = useText();
  return (
    <Flex vertical>
      {version !== null && <span>{t('ledger.timeline.versionNo', { version })}</span>}
      {digest !== '' && <Typography.Text type="secondary">{digest}…</Typography.Text>}
    </Flex>
  );
}

/** Comments under the published post. */
function Comments(props: {
  readonly comments: readonly CommentUnder[];
  readonly more: boolean;
  readonly onLink: (link: TimelineLink) => void;
}) {
  const { t } = useText();
  const { comments, more, onLink } = props;
  return (
    <section aria-label={t('ledger.timeline.comments')}>
      <Typography.Title level={5}>{t('ledger.timeline.comments')}</Typography.Title>
      {comments.length === 0 ? (
        <Typography.Text type="secondary">{t('ledger.timeline.noComments')}</Typography.Text>
      ) : (
        <ul className="ss-timeline-comments">
          {comments.map(({ key, at, author, text }) => (
            <li key={key}>
              <time>{beijingTime(at)}</time> {author}：
              <TextButton onClick={() => onLink({ to: 'comment', id: key })}>{text || '—'}</TextButton>
            </li>
          ))}
        </ul>
      )}
      {more && (
        <Typography.Text type="secondary">
          {t('ledger.timeline.moreComments', { count: comments.length })}
        </Typography.Text>
      )}
    </section>
  );
}
