import { Button, Flex, Typography } from 'antd';
import { useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { Activation } from '../../components/onboarding/activation';
import { PanelShell, type PanelTab } from '../../components/panel/panel-shell';
import { PublishedList } from '../../components/panel/published-list';
import { FaultAlert } from '../../components/shared/fault-alert';
import { Guide } from '../../components/shared/guide';
import { isWaiting } from '../../components/shared/people';
import { useText } from '../../components/text';
import type { ReviewId } from '../../utils/domain/ids';
import { checkPin } from '../../utils/keys/pin';
import { waitsFor } from '../../utils/review/policy-change';
import { listDelegations } from '../../utils/storage/delegations';
import { listPeople } from '../../utils/storage/people';
import { pendingPolicy } from '../../utils/storage/policies';
import { latestReviews, reviewsByStatus, reviewsToCountersign } from '../../utils/storage/reviews';
import { getUnit } from '../../utils/storage/unit';
import { useLive } from '../workspace/lib/database';
import { useLastPerson } from '../workspace/lib/kept';
import { useNames } from '../workspace/lib/names';
import { activate } from '../workspace/lib/own-key';
import { ProxyActions } from '../workspace/lib/proxy-actions';
import { queueItem } from '../workspace/lib/queue-item';
import { useNow } from '../workspace/lib/use-now';
import { DraftTab } from './draft-tab';
import { OpenReview } from './open-review';
import { QueueTab } from './queue-tab';
import { useCorrection } from './use-correction';
import { usePage } from './use-page';
import { useTab } from './use-tab';

const RECENT = 30;

/** Opens the full page at a route, in a tab of its own. */
function openWorkspace(route: string): void {
  void browser.tabs.create({ url: `${browser.runtime.getURL('/workspace.html' as never)}#/${route}` });
}

/** 审校台: the page beside it, what waits for signatures, what is done. */
export function SidePanel() {
  const { t } = useText();
  const { tabId, visit } = useTab();
  const page = usePage(tabId, visit);
  const [me, setMe] = useLastPerson();
  const [chosen, setTab] = useState<PanelTab | null>(null);
  const first = useRef<PanelTab | null>(null);
  const [activating, setActivating] = useState(false);
  const [openDone, setOpenDone] = useState<ReviewId | null>(null);
  const data = useLive(async (db) => {
    const [unit, people, open, rejected, approved, delegations, pending, latest, recorded] = await Promise.all([
      getUnit(db),
      listPeople(db),
      reviewsByStatus(db, 'in-review'),
      reviewsByStatus(db, 'rejected'),
      reviewsByStatus(db, 'approved'),
      listDelegations(db),
      pendingPolicy(db),
      latestReviews(db, 200),
      reviewsToCountersign(db),
    ]);
    // Complete, but perhaps for too long.
    const limited = approved.filter(({ policy }) => policy.validHours !== null);
    const done = latest.filter((r) => r.published !== null).slice(0, RECENT);
    return { unit, people, waiting: [...open, ...rejected, ...limited], delegations, pending, done, recorded };
  }, []);
  const { unit = null, people = [], waiting = [], done = [], recorded = [] } = data.value ?? {};
  const { delegations = [], pending = null } = data.value ?? {};
  const correcting = useCorrection(page.prepared?.reading.draft ?? null);
  const now = useNow();
  const names = useNames(people, [], []);
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!data.value) return null;
  if (!unit) {
    return (
      <Guide
        title={t('panel.setup.title')}
        steps={[t('panel.setup.text')]}
        action={{ label: t('panel.setup.button'), onClick: () => openWorkspace('onboarding') }}
      />
    );
  }
  if (activating) {
    return (
      <main style={{ padding: 12 }}>
        <Activation
          people={people.filter(isWaiting)}
          judgePin={checkPin}
          onActivate={activate}
          onDone={() => setActivating(false)}
        />
      </main>
    );
  }
  const known = people.some((p) => p.id === me) ? me : null;
  const context = { now, delegations };
  const items = waiting
    .map((review) => queueItem(review, known, people, context))
    .filter(({ review }) => review.status !== 'approved');
  const owed = recorded
    .filter(({ owedBy = [] }) => known !== null && owedBy.includes(known))
    .map((review) => queueItem(review, known, people, context));
  const mine = items.filter((i) => known !== null && i.refusal === null);
  // A reviewer finds what waits for them, everybody else the draft in the page.
  first.current ??= mine.length > 0 ? 'queue' : 'draft';
  const tab = chosen ?? first.current;
  const myself = people.find((p) => p.id === known);
  const opened = done.find((r) => r.id === openDone);
  return (
    <PanelShell
      unitName={unit.name}
      tab={tab}
      onTab={setTab}
      counts={{
        draft: page.prepared?.findings.filter((f) => f.severity === 'block').length ?? 0,
        queue: known === null ? items.length : mine.length + owed.length,
      }}
      onWorkspace={() => openWorkspace('ledger')}
      onActivate={() => setActivating(true)}
    >
      {{
        draft: (
          <DraftTab
            page={page}
            tabId={tabId}
            people={people}
            unit={unit}
            context={context}
            correcting={correcting}
            me={known}
            onMe={setMe}
            onActivate={() => setActivating(true)}
          />
        ),
        queue: (
          <QueueTab
            items={items}
            owed={owed}
            people={people}
            context={context}
            policyWaits={pending !== null && myself !== undefined && waitsFor(pending, myself)}
            onPolicy={() => openWorkspace('policy')}
            onPackets={() => openWorkspace('packets')}
            me={known}
            onMe={setMe}
            personName={names.person}
            prepared={page.prepared ?? null}
            onActivate={() => setActivating(true)}
          />
        ),
        done: opened ? (
          <OpenReview
            item={queueItem(opened, null, people, context)}
            me={null}
            personName={names.person}
            prepared={null}
            onBack={() => setOpenDone(null)}
            actions={
              <Flex vertical gap={4}>
                <ProxyActions
                  item={queueItem(opened, null, people, context)}
                  me={known}
                  people={people}
                  context={context}
                  personName={names.person}
                />
                <Button
                  onClick={() => {
                    correcting.start(opened.id);
                    setOpenDone(null);
                    setTab('draft');
                  }}
                >
                  {t('correction.start')}
                </Button>
                <Typography.Text type="secondary">{t('correction.startHow')}</Typography.Text>
              </Flex>
            }
          />
        ) : (
          <PublishedList reviews={done} personName={names.person} onOpen={(review) => setOpenDone(review.id)} />
        ),
      }}
    </PanelShell>
  );
}
