import { Button, Typography } from 'antd';
import { Fragment } from 'react';
import { Activation } from '../../components/onboarding/activation';
import { FaultAlert } from '../../components/shared/fault-alert';
import { isWaiting } from '../../components/shared/people';
import { useText } from '../../components/text';
import { WORKSPACE_PAGES, type WorkspacePage, WorkspaceShell } from '../../components/workspace/workspace-shell';
import { checkPin } from '../../utils/keys/pin';
import { listPeople } from '../../utils/storage/people';
import { getUnit } from '../../utils/storage/unit';
import { AccountsContainer } from './containers/accounts';
import { ClausesContainer } from './containers/clauses';
import { CommentsContainer } from './containers/comments';
import { DutyContainer } from './containers/duty';
import { EmergencyContainer } from './containers/emergency';
import { FiguresContainer } from './containers/figures';
import { HelpContainer } from './containers/help';
import { JoinContainer } from './containers/join';
import { LedgerContainer } from './containers/ledger';
import { OnboardingContainer } from './containers/onboarding';
import { OwnKeyContainer } from './containers/own-key';
import { PacketsContainer } from './containers/packets';
import { PolicyContainer } from './containers/policy';
import { RadarContainer } from './containers/radar';
import { RecordsContainer } from './containers/records';
import { ReportContainer } from './containers/report';
import { RestoreContainer } from './containers/restore';
import { ReviewsContainer } from './containers/reviews';
import { RosterContainer } from './containers/roster';
import { RulesContainer } from './containers/rules';
import { SettingsContainer } from './containers/settings';
import { StraysContainer } from './containers/strays';
import { TemplatesContainer } from './containers/templates';
import { TimelineContainer } from './containers/timeline';
import { useLive } from './lib/database';
import { activate, activateWithPasskey } from './lib/own-key';
import { passkeysWork } from './lib/passkey';
import { goTo, useRoute } from './lib/route';

const CONTAINERS = {
  ledger: LedgerContainer,
  reviews: ReviewsContainer,
  packets: PacketsContainer,
  policy: PolicyContainer,
  posts: StraysContainer,
  emergency: EmergencyContainer,
  radar: RadarContainer,
  figures: FiguresContainer,
  report: ReportContainer,
  clauses: ClausesContainer,
  rules: RulesContainer,
  accounts: AccountsContainer,
  roster: RosterContainer,
  comments: CommentsContainer,
  templates: TemplatesContainer,
  duty: DutyContainer,
  records: RecordsContainer,
  settings: SettingsContainer,
  help: HelpContainer,
} as const satisfies Record<WorkspacePage, () => React.ReactNode>;

/** Instead of setting up: a unit that moves to this computer brings everything along. */
function StartFromBackup() {
  const { t } = useText();
  return (
    <main style={{ maxWidth: 820, margin: '0 auto', padding: '20px 24px 40px' }}>
      <Typography.Title level={3}>{t('ledger.restore.title')}</Typography.Title>
      <Typography.Paragraph type="secondary">{t('ledger.restore.instead')}</Typography.Paragraph>
      <RestoreContainer />
      <Button type="link" style={{ paddingInline: 0, marginTop: 16 }} onClick={() => goTo('onboarding')}>
        {t('ledger.restore.setUp')}
      </Button>
    </main>
  );
}

/** The full page: first run, activation, and the pages of the menu, by the route in the address. */
export function Workspace() {
  const { t } = useText();
  const route = useRoute();
  const data = useLive(async (db) => ({ unit: await getUnit(db), people: await listPeople(db) }), []);
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!data.value) return null;
  const { unit, people } = data.value;
  if (!unit && route === 'restore') return <StartFromBackup />;
  if (!unit && route === 'join') return <JoinContainer />;
  // The codes of a unit created just now stay on screen until the administrator moves on.
  if (route === 'onboarding' || (!unit && route !== 'help')) return <OnboardingContainer exists={unit !== null} />;
  const page = WORKSPACE_PAGES.find((p) => p === route) ?? null;
  const waiting = people.filter(isWaiting);
  const Page = CONTAINERS[page ?? 'ledger'];
  return (
    <WorkspaceShell
      unitName={unit?.name ?? ''}
      page={route === 'own-key' ? 'roster' : route === 'activate' || route === 'timeline' ? null : (page ?? 'ledger')}
      title={
        route === 'own-key'
          ? t('people.own.title')
          : route === 'activate'
            ? null
            : route === 'timeline'
              ? t('ledger.timeline.title')
              : t(`workspace.page.${page ?? 'ledger'}`)
      }
      onGo={goTo}
      onActivate={() => goTo('activate')}
      waiting={waiting.length}
    >
      {route === 'activate' ? (
        <Activation
          people={waiting}
          judgePin={checkPin}
          onActivate={activate}
          onPasskey={passkeysWork() ? activateWithPasskey : undefined}
          onDone={() => goTo('ledger')}
        />
      ) : route === 'own-key' ? (
        <OwnKeyContainer />
      ) : route === 'timeline' ? (
        <TimelineContainer />
      ) : (
        <Fragment key={page ?? 'ledger'}>
          <Page />
        </Fragment>
      )}
    </WorkspaceShell>
  );
}
