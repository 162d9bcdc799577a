import { Descriptions, Flex, Tag, Typography, theme } from 'antd';
import type { ReactNode } from 'react';
import type { Article, Draft } from '../../utils/domain/draft';
import type { Finding } from '../../utils/domain/finding';
import type { Remark } from '../../utils/domain/review';
import { useLabels } from '../shared/labels';
import { beijingTime } from '../shared/time';
import { useText } from '../text';
import { MarkedText } from './marked-text';
import { fieldMark } from './selected-passage';

interface Props {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  readonly accountName: string;
  /** Comments of reviewers, at the places where their words stand now. */
  readonly remarks?: readonly Remark[];
}

/** Everything a reader of the published post would get, as the digest covers it. */
export function DraftPreview({ draft, findings, accountName, remarks = [] }: Props) {
  const { t } = useText();
  const labels = useLabels();
  const rows: { key: string; label: string; children: ReactNode }[] = [
    {
      key: 'account',
      label: t('panel.draft.account'),
      children: `${labels.platform(draft.account.platform)} · ${accountName}`,
    },
    { key: 'kind', label: t('panel.draft.kind'), children: labels.kind(draft.kind) },
    {
      key: 'schedule',
      label: t('panel.draft.schedule'),
      children: draft.schedule === null ? t('panel.draft.now') : beijingTime(draft.schedule),
    },
  ];
  if (draft.visibility)
    rows.push({ key: 'visibility', label: t('panel.draft.visibility'), children: draft.visibility });
  if (draft.target) rows.push({ key: 'target', label: t('panel.draft.target'), children: draft.target });
  if (draft.quoted) rows.push({ key: 'quoted', label: t('panel.draft.quoted'), children: draft.quoted });
  return (
    <Flex vertical gap={10}>
      <Descriptions
        size="small"
        column={1}
        styles={{ label: { width: '6em' }, content: { overflowWrap: 'anywhere' } }}
        items={rows}
      />
      {draft.articles.map((article, index) => (
        <ArticlePreview
          // Articles have no identity of their own: their place in the message is what readers see.
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the identity
          key={index}
          article={article}
          index={index}
          remarks={remarks.filter((r) => r.article === index)}
          heading={draft.articles.length > 1 ? t('panel.draft.article', { number: index + 1 }) : null}
          findings={findings.filter((f) => f.article === index)}
        />
      ))}
    </Flex>
  );
}

function ArticlePreview(props: {
  readonly article: Article;
  readonly index: number;
  readonly remarks: readonly Remark[];
  readonly heading: string | null;
  readonly findings: readonly Finding[];
}) {
  const { t } = useText();
  const { token } = theme.useToken();
  const { article, index, findings } = props;
  const of = (field: Finding['field']) => findings.filter((f) => f.field === field);
  const marked = (field: Finding['field']) => (
    <span {...fieldMark(index, field)}>
      <MarkedText text={article[field]} findings={of(field)} remarks={props.remarks.filter((r) => r.field === field)} />
    </span>
  );
  const lines: { key: string; label: string; children: ReactNode }[] = [];
  for (const field of ['digest', 'author', 'sourceUrl', 'declaration'] as const) {
    const text = article[field];
    if (text)
      lines.push({
        key: field,
        label: t(`common.field.${field}`),
        children: marked(field),
      });
  }
  if (article.original) lines.push({ key: 'original', label: t('panel.draft.original'), children: t('common.yes') });
  if (article.topics.length > 0)
    lines.push({ key: 'topics', label: t('panel.draft.topics'), children: article.topics.join(' ') });
  if (article.mentions.length > 0) {
    lines.push({ key: 'mentions', label: t('panel.draft.mentions'), children: article.mentions.join(' ') });
  }
  if (article.links.length > 0) {
    lines.push({
      key: 'links',
      label: t('panel.draft.links'),
      children: (
        <Flex vertical>
          {article.links.map((link) => (
            <span key={`${link.text} ${link.href}`} style={{ overflowWrap: 'anywhere' }}>
              {link.text && link.text !== link.href ? `${link.text} → ` : ''}
              <Typography.Text type="secondary">{link.href}</Typography.Text>
            </span>
          ))}
        </Flex>
      ),
    });
  }
  return (
    <section
      style={{ border: `1px solid ${token.colorBorderSecondary}`, borderRadius: token.borderRadius, padding: 10 }}
    >
      {props.heading && <Typography.Text type="secondary">{props.heading}</Typography.Text>}
      {article.title && (
        <div style={{ fontWeight: 600, fontSize: token.fontSizeLG, marginBottom: 4 }}>{marked('title')}</div>
      )}
      <div style={{ lineHeight: 1.75 }}>{article.body ? marked('body') : t('panel.draft.noBody')}</div>
      {lines.length > 0 && (
        <Descriptions
          size="small"
          column={1}
          style={{ marginTop: 8 }}
          styles={{ label: { width: '6em' } }}
          items={lines}
        />
      )}
      {article.media.length > 0 && (
        <ul aria-label={t('panel.draft.media')} style={{ listStyle: 'none', padding: 0, margin: '8px 0 0' }}>
          {article.media.map((media, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the order of media is part of what is signed
            <li key={place} style={{ display: 'flex', gap: 6, alignItems: 'baseline', overflowWrap: 'anywhere' }}>
              <Tag style={{ margin: 0 }}>{t(`common.media.${media.kind}`)}</Tag>
              <span>{media.name ?? media.ref}</span>
              {media.sha256 === null && (
                <Typography.Text type="warning" style={{ whiteSpace: 'nowrap' }}>
                  {t('panel.draft.unseen')}
                </Typography.Text>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
