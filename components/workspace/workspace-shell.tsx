import {
  AlertOutlined,
  AuditOutlined,
  BarChartOutlined,
  CommentOutlined,
  ControlOutlined,
  FileProtectOutlined,
  FileTextOutlined,
  IdcardOutlined,
  KeyOutlined,
  PartitionOutlined,
  ProfileOutlined,
  QuestionCircleOutlined,
  RadarChartOutlined,
  ReadOutlined,
  ScheduleOutlined,
  SettingOutlined,
  SnippetsOutlined,
  SwapOutlined,
  TeamOutlined,
  ThunderboltOutlined,
} from '@ant-design/icons';
import { Button, Flex, Grid, Layout, Menu, Typography, theme } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../text';

/** The menu, by what somebody comes for: drafts, comments, what the office asks about, what the unit has set. */
const GROUPS = [
  ['reviews', 'packets', 'policy', 'posts', 'emergency'],
  ['comments', 'templates', 'duty', 'figures'],
  ['radar', 'report', 'clauses', 'ledger', 'records'],
  ['accounts', 'roster', 'rules', 'settings', 'help'],
] as const;
/** Pages of the workspace; also the route in the address (`workspace.html#/ledger`). */
export const WORKSPACE_PAGES = GROUPS.flat();
export type WorkspacePage = (typeof WORKSPACE_PAGES)[number];

const ICONS: Readonly<Record<WorkspacePage, ReactNode>> = {
  ledger: <ReadOutlined />,
  reviews: <AuditOutlined />,
  packets: <SwapOutlined />,
  policy: <PartitionOutlined />,
  posts: <AlertOutlined />,
  emergency: <ThunderboltOutlined />,
  radar: <RadarChartOutlined />,
  figures: <BarChartOutlined />,
  report: <FileTextOutlined />,
  clauses: <FileProtectOutlined />,
  rules: <ControlOutlined />,
  accounts: <IdcardOutlined />,
  roster: <TeamOutlined />,
  comments: <CommentOutlined />,
  templates: <SnippetsOutlined />,
  duty: <ScheduleOutlined />,
  records: <ProfileOutlined />,
  settings: <SettingOutlined />,
  help: <QuestionCircleOutlined />,
};

interface Props {
  readonly unitName: string;
  /** Null on pages without a menu entry (启用). */
  readonly page: WorkspacePage | null;
  /** Null on pages with a heading of their own. */
  readonly title: string | null;
  readonly onGo: (page: WorkspacePage) => void;
  readonly onActivate: () => void;
  /** People who have not set a PIN; above zero the button says so. */
  readonly waiting: number;
  readonly children: ReactNode;
}

/** Frame of the full page: unit, menu on the left, one page. */
export function WorkspaceShell({ unitName, page, title, onGo, onActivate, waiting, children }: Props) {
  const { t } = useText();
  const { token } = theme.useToken();
  // A window at 200 % zoom has half its width: the menu keeps its icons, with the names at the pointer, and the page gets the rest.
  const narrow = Grid.useBreakpoint().lg === false;
  const activateLabel = waiting > 0 ? t('workspace.activateWaiting', { count: waiting }) : t('workspace.activate');
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <Layout.Sider
        width={176}
        collapsedWidth={52}
        collapsible
        collapsed={narrow}
        trigger={null}
        theme="light"
        style={{ borderInlineEnd: `1px solid ${token.colorBorderSecondary}`, background: token.colorBgContainer }}
      >
        <Flex vertical style={{ position: 'sticky', top: 0, maxHeight: '100vh', overflow: 'hidden auto' }}>
          {!narrow && (
            <div style={{ padding: '14px 16px 10px' }}>
              <div style={{ fontWeight: 600, fontSize: token.fontSizeHeading4, letterSpacing: 2 }}>
                {t('workspace.title')}
              </div>
              <Typography.Text type="secondary">{unitName}</Typography.Text>
            </div>
          )}
          <nav aria-label={t('workspace.menu')}>
            <Menu
              mode="inline"
              style={{ borderInlineEnd: 0 }}
              selectedKeys={page ? [page] : []}
              onClick={({ key }) => onGo(key as WorkspacePage)}
              items={GROUPS.flatMap((pages, group) => [
                ...(group > 0 ? [{ type: 'divider' as const, key: `divider-${group}` }] : []),
                ...pages.map((key) => ({ key, icon: ICONS[key], label: t(`workspace.page.${key}`) })),
              ])}
            />
          </nav>
          <div style={{ padding: narrow ? 10 : 16 }}>
            {narrow ? (
              <Button
                block
                size="small"
                icon={<KeyOutlined />}
                title={activateLabel}
                aria-label={activateLabel}
                onClick={onActivate}
              />
            ) : (
              <Button block size="small" onClick={onActivate}>
                {activateLabel}
              </Button>
            )}
          </div>
        </Flex>
      </Layout.Sider>
      <Layout.Content style={{ padding: '14px 20px 32px', background: token.colorBgContainer, minWidth: 0 }}>
        {title !== null && (
          <Typography.Title level={4} style={{ marginTop: 0 }}>
            {title}
          </Typography.Title>
        )}
        {children}
      </Layout.Content>
    </Layout>
  );
}
