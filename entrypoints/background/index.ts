import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { classifyAccount, fileAccount, pageContext } from '../../utils/background/accounts';
import { confirmAnchor, pendingAnchor, proposeAnchor, removeAnchor } from '../../utils/background/anchors';
import { createBackend, nothing } from '../../utils/background/backend';
import { backupMade, restoreBackup } from '../../utils/background/backup';
import { collectComments, collectReply, collectTap } from '../../utils/background/collect';
import { commentHandlers } from '../../utils/background/comment-acts';
import { countersignReview } from '../../utils/background/countersign';
import { deadlineHandlers, rederiveDue } from '../../utils/background/deadline-settings';
import { noteDebt } from '../../utils/background/debts';
import { changeDelegation } from '../../utils/background/delegations';
import { dutyRound } from '../../utils/background/duty';
import { openNotice } from '../../utils/background/duty-click';
import { dutyRecordHandlers } from '../../utils/background/duty-records';
import { declareEmergency } from '../../utils/background/emergency';
import { explainPost } from '../../utils/background/explain-post';
import { filingHandlers } from '../../utils/background/filings';
import { ignoreFinding } from '../../utils/background/ignored';
import { changeRules, reportFalseAlarm } from '../../utils/background/inspection-control';
import { onManagedChange, refreshManaged } from '../../utils/background/managed';
import { observeRequests } from '../../utils/background/observe-requests';
import { recordHandlers } from '../../utils/background/office-records';
import { openComment } from '../../utils/background/open-comment';
import { replaceOwnKey, wrapOwnKey } from '../../utils/background/own-key';
import { collectOwnPosts } from '../../utils/background/own-posts';
import { exportPacket, importPacket, lookAtPacket, preparePacket } from '../../utils/background/packets';
import { preparePage, verdictOf } from '../../utils/background/pages';
import { openPanel } from '../../utils/background/panel';
import { activatePerson, createUnit } from '../../utils/background/people';
import { beginPin, pinPassed } from '../../utils/background/pin-tries';
import { regulationHandlers } from '../../utils/background/regulations';
import { ReleaseDesk } from '../../utils/background/releases';
import { reportMade } from '../../utils/background/report-made';
import { publishResult, RequestMemory } from '../../utils/background/results';
import {
  keepDailyAlarm,
  RETENTION_ALARM,
  removePersonalData,
  retentionHandlers,
} from '../../utils/background/retention';
import { dropPolicy, signPolicy } from '../../utils/background/review-policy';
import { actOnReview, overridePage, submitReview } from '../../utils/background/reviews';
import { addPerson, changePerson } from '../../utils/background/roster';
import { importRoster, noteRosterExport } from '../../utils/background/roster-file';
import { aheadOf } from '../../utils/background/server-clock';
import { shiftHandlers } from '../../utils/background/shifts';
import { readSource, releaseSourcePermissions, sourceTabs } from '../../utils/background/source-check';
import { sweepReleases } from '../../utils/background/sweep';
import { jumpTo, refreshTabs, showPlace } from '../../utils/background/tabs';
import { templateHandlers } from '../../utils/background/templates';
import { onLanguageChange, wordsForPages } from '../../utils/background/texts';
import { triageHandlers } from '../../utils/background/triage';
import { Watch, watchHandlers } from '../../utils/background/watch';
import { Fault } from '../../utils/domain/fault';
import { askTab, type Origin, serve } from '../../utils/messaging/serve';
import { classify } from '../../utils/platforms/endpoints';
import { listAnchors } from '../../utils/storage/anchors';
import { appendEvents, ledgerHead } from '../../utils/storage/ledger';

const SWEEP = 'sweep';
/** The command of the manifest (wxt.config.ts). */
const OPEN_PANEL = 'open-panel';

/** The worker: only writer of the database, authority over releases, alarms and badge. Everything is registered synchronously. */
export default defineBackground(() => {
  const back = createBackend();
  const desk = new ReleaseDesk(back, (at) => void browser.alarms.create(SWEEP, { when: at }));
  const memory = new RequestMemory();
  const watch = new Watch(back);
  const log = (what: string) => (error: unknown) => console.error(`sanshen: ${what}`, error);
  const tabOf = ({ tabId }: Origin): number => {
    if (tabId === null) throw new Fault('no-tab', '无法确定来源页面，请刷新后再试。');
    return tabId;
  };
  const lookAtDuty = () => void dutyRound(back).catch(log('duty'));
  /** Sign-offs, accounts and people change what open pages show. */
  const changed = async <T>(work: Promise<T>): Promise<T> => {
    const done = await work;
    void refreshTabs().catch(log('refresh'));
    return done;
  };
  /** Pages of the platforms speak the language that counts in this profile. */
  const worded = async <T extends object>(work: Promise<T>) => ({ ...(await work), words: await wordsForPages() });
  /** What becomes of comments changes the badge. */
  const handled = async <T>(work: Promise<T>): Promise<T> => {
    const done = await work;
    lookAtDuty();
    return done;
  };

  /** 统一设置 change badge, clocks and what open pages show. */
  const lookAtPolicies = async () => {
    if (!(await refreshManaged(back))) return;
    lookAtDuty();
    await refreshTabs();
  };
  const policiesToo = async <T>(work: Promise<T>): Promise<T> => {
    const done = await work;
    void lookAtPolicies().catch(log('policies'));
    return done;
  };

  serve(
    {
      'page.context': ({ account }) => worded(pageContext(back, account)),
      'page.changed': (_input, origin) => {
        back.tell({ kind: 'page-changed', tabId: tabOf(origin) });
        return {};
      },
      'page.pointed': ({ finding }, origin) => {
        back.tell({ kind: 'finding-pointed', tabId: tabOf(origin), finding });
        return {};
      },
      'finding.ignore': (input) => changed(nothing(ignoreFinding(back, input))),
      'finding.false-alarm': (input) => nothing(reportFalseAlarm(back, input)),
      'page.verdict': ({ draft, problems }, origin) => verdictOf(back, draft, problems, tabOf(origin)),
      'account.classify': (input) => worded(classifyAccount(back, input)),
      // No await before open: it needs the operator's click.
      'panel.open': ({ at }, origin) => nothing(openPanel(back, tabOf(origin), at)),
      'release.request': async (input, origin) => {
        const answer = await desk.ask(input, tabOf(origin));
        if (answer.granted) memory.keep(answer.release, input.request);
        return answer;
      },
      'release.settled': async ({ release }) => ({ used: await desk.settled(release) }),
      'release.result': async (input, origin) => {
        const request = memory.take(input.release);
        const result = await publishResult(back, desk, input, request);
        if (request && input.response && result.outcome === 'published') {
          const endpoint = classify(request.method, request.url);
          const reading = await askTab(tabOf(origin), 'tab.read', {}).catch(() => null);
          if (endpoint && reading)
            await collectReply(back, reading.account, endpoint.id, { ...request, form: null }, input.response);
          lookAtDuty();
        }
        return result;
      },
      'publish.attempted': ({ account, way, code }) =>
        nothing(
          back.db().then((db) =>
            appendEvents(db, [
              {
                type: 'publish-held',
                at: back.now(),
                actor: 'system',
                subject: account.name ?? account.id ?? 'unknown',
                data: { code, way },
              },
            ]),
          ),
        ),
      'tap.seen': async (input) => {
        const seen = await collectTap(back, input);
        const { endpoint, request, response } = input;
        const { posts, found } = await collectOwnPosts(
          back,
          seen.account ?? input.account,
          endpoint,
          request,
          response,
        );
        if (seen.comments > 0 || found) lookAtDuty();
        return { ...seen, posts };
      },
      'comments.seen': (batch) => handled(nothing(collectComments(back, batch))),
      'clock.ahead': async ({ platform }) => ({ ahead: await aheadOf(await back.db(), platform) }),
      'unit.create': (input) => policiesToo(changed(createUnit(back, input))),
      'people.activate': (input) => changed(nothing(activatePerson(back, input))),
      'people.add': ({ act }) => addPerson(back, act),
      'people.change': ({ act }) => changed(changePerson(back, act)),
      'pin.begin': ({ person }) => beginPin(back, person),
      'pin.passed': ({ person, proof }) => nothing(pinPassed(back, person, proof)),
      'key.wrap': ({ act, wrappedKey }) => nothing(wrapOwnKey(back, act, wrappedKey)),
      'key.replace': ({ act, publicKey, wrappedKey }) =>
        changed(nothing(replaceOwnKey(back, act, publicKey, wrappedKey))),
      'delegation.change': ({ act }) => changed(nothing(changeDelegation(back, act))),
      'roster.export': ({ act, exportedAt }) => nothing(noteRosterExport(back, act, exportedAt)),
      'roster.import': ({ file, act }) => changed(nothing(importRoster(back, file, act))),
      'review.countersign': ({ act }) => changed(nothing(countersignReview(back, act))),
      'anchor.propose': ({ pointed, sample }, origin) => nothing(proposeAnchor(back, tabOf(origin), pointed, sample)),
      'anchor.list': async () => ({ anchors: await listAnchors(await back.db()) }),
      'anchor.pending': async ({ tabId }) => ({ proposal: await pendingAnchor(back, tabId) }),
      'anchor.confirm': ({ tabId, act }) => changed(nothing(confirmAnchor(back, tabId, act))),
      'anchor.remove': ({ act }) => changed(nothing(removeAnchor(back, act))),
      'account.file': ({ act }) => changed(fileAccount(back, act)),
      'rules.change': ({ act }) => changed(nothing(changeRules(back, act))),
      'page.prepare': ({ tabId }) => preparePage(back, tabId),
      'page.jump': async ({ tabId, finding }, origin) => {
        // The panel as a tab of its own hides the page; beside it nothing has to move.
        if (origin.tabId !== null) await browser.tabs.update(tabId, { active: true });
        return jumpTo(tabId, finding);
      },
      'page.show': async ({ tabId, place }, origin) => {
        if (origin.tabId !== null) await browser.tabs.update(tabId, { active: true });
        return showPlace(tabId, place);
      },
      'source.tabs': ({ besides }) => sourceTabs(besides),
      'source.read': ({ tabId, origin }) => readSource(tabId, origin),
      'source.release': () => nothing(releaseSourcePermissions()),
      'backup.made': (input) => nothing(backupMade(back, input)),
      'backup.restore': (input) => policiesToo(handled(changed(restoreBackup(back, input)))),
      'ledger.head': async () => ledgerHead(await back.db()),
      'review.submit': ({ tabId, act }) => changed(submitReview(back, tabId, act)),
      // A sign-off may have paid a debt that stands on the badge.
      'review.act': ({ act }) => handled(changed(nothing(actOnReview(back, act)))),
      'policy.sign': ({ act }) => signPolicy(back, act),
      'policy.drop': ({ act }) => nothing(dropPolicy(back, act)),
      'review.override': ({ tabId, act }) => changed(nothing(overridePage(back, tabId, act))),
      ...commentHandlers(back, handled),
      'post.explain': ({ act }) => handled(nothing(explainPost(back, act))),
      'emergency.declare': ({ tabId, act }) => handled(changed(declareEmergency(back, tabId, act))),
      'debt.note': ({ act }) => nothing(noteDebt(back, act)),
      ...dutyRecordHandlers(back),
      ...shiftHandlers(back),
      ...deadlineHandlers(back),
      ...filingHandlers(back),
      ...regulationHandlers(back, (work) => policiesToo(changed(work))),
      ...triageHandlers(back, handled),
      ...templateHandlers(back, changed),
      ...watchHandlers(watch),
      ...retentionHandlers(back),
      ...recordHandlers(back),
      'report.made': (made) => nothing(reportMade(back, made)),
      'comment.open': ({ key }) => nothing(openComment(back, key)),
      'packet.prepare': ({ review }) => preparePacket(back, review),
      'packet.export': (input) => exportPacket(back, input),
      'packet.look': ({ packet }) => lookAtPacket(back, packet),
      'packet.import': ({ packet }) => handled(changed(importPacket(back, packet))),
    },
    (name, error) => log(name)(error),
  );

  observeRequests(back, desk, log);
  onManagedChange(() => void lookAtPolicies().catch(log('policies')));
  onLanguageChange(() => void refreshTabs().catch(log('refresh')));
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === SWEEP) void sweepReleases(back, desk).catch(log('sweep'));
    else if (alarm.name === RETENTION_ALARM) void removePersonalData(back).catch(log('retention'));
    else {
      lookAtDuty();
      void watch.round().catch(log('watch'));
    }
  });
  browser.notifications.onClicked.addListener((id) => void openNotice(back, id).catch(log('open notice')));
  // No await before open here either: the key counts as the operator's gesture.
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === OPEN_PANEL && tab?.id !== undefined) void openPanel(back, tab.id, 'findings').catch(log('panel'));
  });
  // A listener of its own, so that the worker starts with the browser: alarms may be gone after a restart.
  browser.runtime.onStartup.addListener(lookAtDuty);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/workspace.html#/onboarding' as never) });
  });

  void lookAtPolicies().catch(log('policies'));
  void keepDailyAlarm().catch(log('retention'));
  void watch.round().catch(log('watch'));
  void sweepReleases(back, desk).catch(log('sweep'));
  void rederiveDue(back).catch(log('rederive'));
  lookAtDuty();
});
