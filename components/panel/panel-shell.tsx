import { AppstoreOutlined } from '@ant-design/icons';
import { Badge, Button, Flex, Tabs, Typography, theme } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../text';

export type PanelTab = 'draft' | 'queue' | 'done';

interface Props {
  readonly unitName: string;
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  /** Numbers on the tabs: findings that stop publishing, reviews this person can sign. */
  readonly counts: { readonly draft: number; readonly queue: number };
  readonly onWorkspace: () => void;
  readonly onActivate: () => void;
  readonly children: Readonly<Record<PanelTab, ReactNode>>;
}

/** Frame of the side panel: heading, three tabs. Works from 320 px. */
export function PanelShell({ unitName, tab, onTab, counts, onWorkspace, onActivate, children }: Props) {
  const { t } = useText();
  const { token } = theme.useToken();
  const label = (text: string, count: number) => (
    <span>
      {text} {count > 0 && <Badge count={count} size="small" />}
    </span>
  );
  return (
    <main style={{ padding: '8px 12px 24px' }}>
      <Flex justify="space-between" align="center" gap={8}>
        <Flex vertical style={{ minWidth: 0 }}>
          <Typography.Text strong style={{ fontSize: token.fontSizeLG }}>
            {t('panel.title')}
          </Typography.Text>
          <Typography.Text type="secondary" ellipsis>
            {unitName}
          </Typography.Text>
        </Flex>
        <Flex gap={4}>
          <Button size="small" type="text" onClick={onActivate}>
            {t('panel.activate')}
          </Button>
          <Button size="small" type="text" icon={<AppstoreOutlined />} onClick={onWorkspace}>
            {t('panel.workspace')}
          </Button>
        </Flex>
      </Flex>
      <Tabs
        size="small"
        activeKey={tab}
        onChange={(key) => onTab(key as PanelTab)}
        tabBarGutter={16}
        items={[
          { key: 'draft', label: label(t('panel.tab.draft'), counts.draft), children: children.draft },
          { key: 'queue', label: label(t('panel.tab.queue'), counts.queue), children: children.queue },
          { key: 'done', label: t('panel.tab.done'), children: children.done },
        ]}
      />
    </main>
  );
}
