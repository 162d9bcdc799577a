import { ReloadOutlined } from '@ant-design/icons';
import { Alert, Button, Collapse, Flex, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { isBlank } from '../../utils/domain/draft';
import type { Finding } from '../../utils/domain/finding';
import { Guide } from '../shared/guide';
import { useLabels } from '../shared/labels';
import { useText } from '../text';
import { DraftPreview } from './draft-preview';
import { FindingsList } from './findings-list';
import { GateSummary } from './gate-summary';
import type { ClauseName, PageView } from './model';
import { VerdictCard } from './verdict-card';

interface Props {
  /** Null when the tab is not a platform's back-office. */
  readonly page: PageView | null;
  readonly clauseName: ClauseName;
  readonly onRefresh: () => void;
  readonly onJump: (finding: Finding) => void;
  readonly onFalseAlarm?: (finding: Finding) => Promise<void>;
  /** Key of the finding whose passage was clicked in the page. */
  readonly pointed?: string | null;
  /** Submission form, override form: what can be done with this page now. */
  readonly actions?: ReactNode;
  /** Field for the reason of a 须说明 finding. */
  readonly below?: (finding: Finding) => ReactNode;
}

/** 当前稿件: the draft in the page beside the panel, what the inspection says, and whether it may be published. */
export function CurrentDraft({ page, clauseName, onRefresh, onJump, onFalseAlarm, pointed, actions, below }: Props) {
  const { t } = useText();
  const labels = useLabels();
  if (!page) {
    return (
      <Guide
        title={t('panel.noPage.title')}
        steps={[t('panel.noPage.open'), t('panel.noPage.write'), t('panel.noPage.see')]}
        help="operator"
        action={{ label: t('panel.refresh'), onClick: onRefresh }}
      />
    );
  }
  const accountName = page.account.name ?? page.account.id ?? t('panel.accountUnknown');
  return (
    <Flex vertical gap={10}>
      <Flex justify="space-between" align="center" gap={8}>
        <Flex gap={6} align="center" style={{ minWidth: 0 }}>
          <Tag style={{ margin: 0 }}>{labels.platform(page.account.platform)}</Tag>
          <Typography.Text ellipsis strong>
            {accountName}
          </Typography.Text>
          <Tag color={page.standing === 'guarded' ? 'processing' : undefined} style={{ margin: 0 }}>
            {t(`common.standing.${page.standing}`)}
          </Tag>
        </Flex>
        <Button size="small" icon={<ReloadOutlined />} onClick={onRefresh}>
          {t('panel.refresh')}
        </Button>
      </Flex>
      {page.problems.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t('panel.unrecognised.title')}
          description={
            <>
              <div>{t('panel.unrecognised.text')}</div>
              <ul style={{ margin: '4px 0 0', paddingInlineStart: 18 }}>
                {page.problems.map((p) => (
                  <li key={p.what}>{t('panel.unrecognised.missing', { what: p.what, count: p.tried.length })}</li>
                ))}
              </ul>
            </>
          }
        />
      )}
      {page.draft && !isBlank(page.draft) ? (
        <>
          {page.problems.length === 0 && <VerdictCard verdict={page.verdict} />}
          {page.problems.length === 0 && <GateSummary findings={page.findings} />}
          {page.findings.length > 0 ? (
            <FindingsList
              findings={page.findings}
              clauseName={clauseName}
              onJump={onJump}
              onFalseAlarm={onFalseAlarm}
              pointed={pointed}
              below={below}
              articles={page.draft.articles.length}
            />
          ) : (
            page.problems.length === 0 && <Alert type="success" showIcon title={t('panel.findings.clean')} />
          )}
          {actions}
          <Collapse
            size="small"
            items={[
              {
                key: 'draft',
                label: t('panel.draft.title'),
                children: <DraftPreview draft={page.draft} findings={page.findings} accountName={accountName} />,
              },
            ]}
          />
          <Typography.Text type="secondary">
            {t(`panel.via.${page.via === 'dom' ? 'dom' : 'platform'}`)}
          </Typography.Text>
        </>
      ) : (
        <>
          {page.problems.length === 0 && (
            <Guide title={t('panel.noDraft.title')} steps={[t('panel.noDraft.text')]} help="operator" />
          )}
          {actions}
        </>
      )}
    </Flex>
  );
}
