import { Alert, Button, Card, Flex, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { BringIn } from '../../../components/packets/bring-in';
import { OutList } from '../../../components/packets/out-list';
import { PacketPreview } from '../../../components/packets/packet-preview';
import { ReviewDetail } from '../../../components/panel/review-detail';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { Guide } from '../../../components/shared/guide';
import { useText } from '../../../components/text';
import type { Packet } from '../../../utils/domain/packet';
import type { Review } from '../../../utils/domain/review';
import type { PacketReport } from '../../../utils/messaging/packet-messages';
import { send } from '../../../utils/messaging/send';
import { listDelegations } from '../../../utils/storage/delegations';
import { listPeople } from '../../../utils/storage/people';
import { getReview, reviewsByStatus } from '../../../utils/storage/reviews';
import { QueueTab } from '../../sidepanel/queue-tab';
import { useDatabase, useLive } from '../lib/database';
import { useLastPerson } from '../lib/kept';
import { useNames } from '../lib/names';
import { queueItem } from '../lib/queue-item';
import { clauseName } from '../lib/regulations';
import { compare, locateIn } from '../lib/review-view';
import { goTo } from '../lib/route';
import { TakeReview } from '../lib/take-review';
import { useCamera } from '../lib/use-camera';
import { useNow } from '../lib/use-now';
import { usePacketReader } from '../lib/use-packet-reader';

interface Looked {
  readonly packet: Packet;
  readonly report: PacketReport;
  /** The version that is stored here. */
  readonly before: Review | null;
}
interface Done {
  readonly kind: PacketReport['kind'];
  readonly review: Review['id'];
  readonly added: number;
}

/** 审核包: brings reviews in from other computers, has them signed here without any platform page, and takes them back. */
export function PacketsContainer() {
  const { t } = useText();
  const db = useDatabase();
  const now = useNow();
  const [me, setMe] = useLastPerson();
  const [looked, setLooked] = useState<Looked | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const data = useLive(
    async (stored) => ({
      people: await listPeople(stored),
      delegations: await listDelegations(stored),
      open: [
        ...(await reviewsByStatus(stored, 'in-review')),
        ...(await reviewsByStatus(stored, 'rejected')),
        ...(await reviewsByStatus(stored, 'approved')),
      ],
    }),
    [],
  );
  const reader = usePacketReader(async (packet) => {
    const report = await send('packet.look', { packet });
    setLooked({ packet, report, before: await getReview(db, packet.review.id) });
  });
  const camera = useCamera(reader.takeCode);
  const { people = [], delegations = [], open = [] } = data.value ?? {};
  const names = useNames(people, [], []);
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!data.value) return null;
  const context = { now, delegations };
  const known = people.some(({ id }) => id === me) ? me : null;
  const itemOf = (review: Review) => queueItem(review, known, people, context);
  const leave = () => {
    setLooked(null);
    setDone(null);
    reader.clear();
    camera.stop();
  };

  if (looked && !done) {
    const { packet, report, before } = looked;
    const changed = before && report.kind === 'newer';
    return (
      <Section title={t('packets.preview.title')}>
        <PacketPreview
          report={report}
          now={now}
          personName={names.person}
          comparison={changed ? compare(t('packets.preview.changes'), before.draft, report.review.draft) : null}
          onCancel={leave}
          onImport={async () => {
            const { review, added } = await send('packet.import', { packet });
            setDone({ kind: report.kind, review, added });
          }}
        >
          <Card size="small">
            <ReviewDetail
              item={queueItem(report.review, null, people, context)}
              me={null}
              personName={names.person}
              clauseName={clauseName}
              comparisons={[]}
              history={[]}
              remarks={[]}
              locate={locateIn(report.review.draft)}
            />
          </Card>
        </PacketPreview>
      </Section>
    );
  }
  const imported = done && open.find(({ id }) => id === done.review);
  if (done && imported) {
    const waiting = open.filter(({ status }) => status !== 'approved').map(itemOf);
    return (
      <Section title={t('packets.done.title')}>
        <Alert
          type="success"
          showIcon
          title={
            done.kind === 'merge'
              ? `${t('packets.done.text', { count: done.added })}${t('packets.done.textOld')}`
              : t('packets.done.textNew')
          }
          action={
            <Button size="small" onClick={leave}>
              {t('packets.done.another')}
            </Button>
          }
        />
        <Flex gap={10} align="center">
          <TakeReview review={imported} people={people} me={known} />
          <Typography.Text type="secondary">{t('packets.done.back')}</Typography.Text>
        </Flex>
        <Card size="small" style={{ maxWidth: 760 }}>
          <QueueTab
            start={
              waiting.find(({ review, refusal }) => review.id === imported.id && known !== null && refusal === null)
                ?.review.id
            }
            items={waiting}
            owed={[]}
            people={people}
            context={context}
            me={known}
            onMe={setMe}
            personName={names.person}
            prepared={null}
            policyWaits={false}
            onPolicy={() => goTo('policy')}
            onActivate={() => goTo('activate')}
          />
        </Card>
      </Section>
    );
  }
  return (
    <Flex vertical gap={28}>
      <Section title={t('packets.bring.title')}>
        <BringIn
          collected={reader.collected}
          damaged={reader.damaged}
          busy={reader.busy}
          error={reader.error ?? (camera.failed ? t('packets.bring.noCamera') : null)}
          onFiles={reader.takeFiles}
          onText={reader.takeText}
          onClear={reader.clear}
          camera={camera}
        />
      </Section>
      <Section title={t('packets.out.title')}>
        {open.length === 0 ? (
          <Guide title={t('packets.out.empty')} steps={[t('packets.out.emptyHow')]} />
        ) : (
          <>
            <Typography.Text type="secondary">{t('packets.out.text')}</Typography.Text>
            <OutList
              rows={open.map((review) => ({
                item: itemOf(review),
                action: <TakeReview review={review} people={people} me={known} />,
              }))}
            />
          </>
        )}
      </Section>
    </Flex>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} style={{ maxWidth: 980 }}>
      <Typography.Title level={5} style={{ marginTop: 0 }}>
        {title}
      </Typography.Title>
      <Flex vertical gap={12}>
        {children}
      </Flex>
    </section>
  );
}
