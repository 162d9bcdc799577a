import { AimOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Tag, Typography, theme } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Difference, HeadlineComparison, Place, SourceComparison } from '../../utils/source-check/contract';
import { useText } from '../text';

interface Props {
  readonly comparison: SourceComparison;
  readonly onShow: (place: Place) => void;
}

const KINDS = ['conflict', 'added', 'missing'] as const;
const TAG_COLOUR = { conflict: 'error', added: 'warning', missing: 'default' } as const;
/** Below this share of sentences with a counterpart it is probably another text. */
const HARDLY_RELATED = 0.15;
/** So many of a group are shown at first: a short post leaves out most of a long original. */
const FIRST = 8;

/** What the comparison found: headline, then differences in three groups, original and draft side by side. */
export function SourceCheckResult({ comparison, onShow }: Props) {
  const { t } = useText();
  const { differences, agreed, headline, related } = comparison;
  return (
    <Flex vertical gap={10}>
      {related < HARDLY_RELATED && <Alert type="warning" showIcon title={t('sourceCheck.unrelated')} />}
      <Typography.Text role="status">
        {t('sourceCheck.summary', {
          agreed,
          conflict: differences.filter((d) => d.kind === 'conflict').length,
          added: differences.filter((d) => d.kind === 'added').length,
          missing: differences.filter((d) => d.kind === 'missing').length,
        })}
      </Typography.Text>
      <Headline headline={headline} />
      {differences.length === 0 && agreed > 0 && (
        <Alert type="success" showIcon title={t('sourceCheck.clean')} description={t('sourceCheck.cleanHow')} />
      )}
      {differences.length === 0 && agreed === 0 && <Alert type="info" showIcon title={t('sourceCheck.nothing')} />}
      {KINDS.map((kind) => (
        <Group key={kind} kind={kind} differences={differences.filter((d) => d.kind === kind)} onShow={onShow} />
      ))}
    </Flex>
  );
}

function Headline({ headline }: { readonly headline: HeadlineComparison }) {
  const { t } = useText();
  const { token } = theme.useToken();
  if (headline.state === 'unknown' || headline.state === 'absent') {
    return <Typography.Text type="secondary">{t(`sourceCheck.headline.${headline.state}`)}</Typography.Text>;
  }
  if (headline.state === 'same') {
    return <Typography.Text type="secondary">{t('sourceCheck.headline.same')}</Typography.Text>;
  }
  return (
    <section
      aria-label={t('sourceCheck.headline.changed')}
      style={{
        borderInlineStart: `3px solid ${token.colorWarning}`,
        background: token.colorFillQuaternary,
        padding: 8,
      }}
    >
      <Tag color="warning">{t('sourceCheck.headline.changed')}</Tag>
      <Columns source={<span>{headline.source}</span>} draft={<span>{headline.draft}</span>} />
    </section>
  );
}

function Group(props: {
  readonly kind: Difference['kind'];
  readonly differences: readonly Difference[];
  readonly onShow: (place: Place) => void;
}) {
  const { kind, differences, onShow } = props;
  const { t } = useText();
  const { token } = theme.useToken();
  const [all, setAll] = useState(false);
  if (differences.length === 0) return null;
  const edge = { conflict: token.colorError, added: token.colorWarning, missing: token.colorBorder };
  return (
    <section aria-label={t(`sourceCheck.kind.${kind}`)}>
      <Flex gap={6} align="center" wrap style={{ marginBottom: 6 }}>
        <Tag color={TAG_COLOUR[kind]} style={{ margin: 0 }}>
          {t(`sourceCheck.kind.${kind}`)}
        </Tag>
        <Typography.Text type="secondary">{t('sourceCheck.count', { count: differences.length })}</Typography.Text>
      </Flex>
      <Flex vertical gap={8}>
        {differences.slice(0, all ? undefined : FIRST).map((difference) => (
          <article
            key={keyOf(difference)}
            style={{
              borderInlineStart: `3px solid ${edge[kind]}`,
              background: token.colorFillQuaternary,
              padding: '6px 8px 6px 10px',
              borderRadius: token.borderRadius,
            }}
          >
            <Flex justify="space-between" align="center" gap={8}>
              <Typography.Text strong>{t(`sourceCheck.category.${difference.category}`)}</Typography.Text>
              {difference.draft && <ShowButton place={difference.draft} onShow={onShow} />}
            </Flex>
            <Columns source={<Passage place={difference.source} />} draft={<Passage place={difference.draft} />} />
          </article>
        ))}
      </Flex>
      {differences.length > FIRST && !all && (
        <Button size="small" type="link" onClick={() => setAll(true)}>
          {t('sourceCheck.showAll', { count: differences.length })}
        </Button>
      )}
    </section>
  );
}

function ShowButton({ place, onShow }: { readonly place: Place; readonly onShow: (place: Place) => void }) {
  const { t } = useText();
  return (
    <Button
      size="small"
      type="text"
      icon={<AimOutlined />}
      aria-label={t('panel.findings.jumpTo', { text: place.text })}
      onClick={() => onShow(place)}
    >
      {t('panel.findings.jump')}
    </Button>
  );
}

/** Original on the left, draft on the right; one above the other where there is no room. */
function Columns({ source, draft }: { readonly source: ReactNode; readonly draft: ReactNode }) {
  const { t } = useText();
  return (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))', gap: 8 }}>
      {[[t('sourceCheck.source'), source] as const, [t('sourceCheck.draft'), draft] as const].map(
        ([label, content]) => (
          <div key={label} style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            <Typography.Text type="secondary" style={{ display: 'block' }}>
              {label}
            </Typography.Text>
            {content}
          </div>
        ),
      )}
    </div>
  );
}

function Passage({ place }: { readonly place: Place | null }) {
  const { t } = useText();
  const { token } = theme.useToken();
  if (!place) return <Typography.Text type="secondary">{t('sourceCheck.notThere')}</Typography.Text>;
  return (
    <span>
      {place.before}
      <mark style={{ background: token.colorWarningBg, color: 'inherit', fontWeight: 600 }}>{place.text}</mark>
      {place.after}
    </span>
  );
}

function keyOf({ kind, source, draft }: Difference): string {
  return [kind, source?.field, source?.start, draft?.field, draft?.start].join(' ');
}
