import { useState } from 'react';
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
import { listPeople } from '../../utils/storage/people';
import { latestReviews, reviewsByStatus } from '../../utils/storage/reviews';
import { getUnit } from '../../utils/storage/unit';
import { activate } from '../workspace/lib/acts';
import { useLive } from '../workspace/lib/database';
import { useLastPerson } from '../workspace/lib/kept';
import { useNames } from '../workspace/lib/names';
import { queueItem } from '../workspace/lib/review-view';
import { DraftTab } from './draft-tab';
import { OpenReview } from './open-review';
import { QueueTab } from './queue-tab';
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
  const [tab, setTab] = useState<PanelTab>('draft');
  const [activating, setActivating] = useState(false);
  const [openDone, setOpenDone] = useState<ReviewId | null>(null);
  const data = useLive(
    async (db) => ({
      unit: await getUnit(db),
      people: await listPeople(db),
      waiting: await reviewsByStatus(db, 'in-review'),
      done: (await latestReviews(db, 200)).filter((r) => r.status === 'published').slice(0, RECENT),
    }),
    [],
  );
  const { unit = null, people = [], waiting = [], done = [] } = data.value ?? {};
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
  const items = waiting.map((review) => queueItem(review, known, people));
  const opened = done.find((r) => r.id === openDone);
  return (
    <PanelShell
      unitName={unit.name}
      tab={tab}
      onTab={setTab}
      counts={{
        draft: page.prepared?.findings.filter((f) => f.severity === 'block').length ?? 0,
        queue: known === null ? items.length : items.filter((i) => i.refusal === null).length,
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
            me={known}
            onMe={setMe}
            onActivate={() => setActivating(true)}
          />
        ),
        queue: (
          <QueueTab
            items={items}
            people={people}
            me={known}
            onMe={setMe}
            personName={names.person}
            prepared={page.prepared ?? null}
            onActivate={() => setActivating(true)}
          />
        ),
        done: opened ? (
          <OpenReview
            item={queueItem(opened, null, people)}
            me={null}
            personName={names.person}
            prepared={null}
            onBack={() => setOpenDone(null)}
          />
        ) : (
          <PublishedList reviews={done} personName={names.person} onOpen={(review) => setOpenDone(review.id)} />
        ),
      }}
    </PanelShell>
  );
}
