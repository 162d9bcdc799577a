import type { LedgerEntry, LedgerEventType } from '../../utils/domain/ledger';
import { canonicalJson } from '../../utils/review/canonical-json';
import { aDeclaration } from '../unit/emergency/declarations';
import { ACCOUNT_KEY, aDraft, anAccount, anAct, aUnit, DIGEST } from './builders';
import { NOW } from './clock';

type Sample = Pick<LedgerEntry, 'subject' | 'data'> & { readonly actor?: string };

const REVIEW = 'review-1';
const RELEASE = { release: '0d6a2f1e-8c1b-4a55-9f3e-0d7b1f0c9a11', reason: 'signed', digest: DIGEST };
const KEY = { kty: 'EC', crv: 'P-256', x: 'aGVsbG8', y: 'd29ybGQ' };
const PERSON = { name: '林初', post: '新媒体编辑', roles: ['operator'], active: true };
const DELEGATION = {
  id: 'd-1',
  from: 'first',
  to: 'second',
  stages: ['first'],
  start: NOW,
  end: NOW + 1,
  endedAt: null,
};
const head = (count: number) => ({ head: '12'.repeat(32), count });
const json = (content: unknown) => ({ comment: canonicalJson(content), review: null, digest: null, account: null });

/** What is done to comments differs in a few details only. */
type OnComment = Extract<LedgerEventType, `comment-${string}`>;
const COMMENT: readonly Sample[] = [
  { subject: 'weibo:comment:77', data: { from: 'weibo:comment:dom:0123456789abcdef@ten' } },
  {
    subject: 'weibo:comment:77',
    actor: 'duty',
    data: { from: 'open', to: 'resolved', reason: '已电话答复', late: [] },
  },
  {
    subject: 'wechat:message:77',
    actor: 'duty',
    data: { from: 'open', to: 'open', reason: '', late: ['acknowledge'] },
  },
];

/** Events of one kind with the data that the extension writes, in the ways that read differently. */
export const ledgerSamples = (type: LedgerEventType): readonly Sample[] =>
  isOnComment(type) ? COMMENT : SAMPLES[type];

const isOnComment = (type: LedgerEventType): type is OnComment => type.startsWith('comment-');

const SAMPLES: Readonly<Record<Exclude<LedgerEventType, OnComment>, readonly Sample[]>> = {
  'phrase-removed': [{ subject: 'triage', actor: 'duty', data: { kind: 'noise', needsAnswer: false } }],
  'unit-created': [{ subject: 'unit', data: { unit: aUnit() } }],
  'unit-changed': [
    {
      subject: 'unit',
      actor: 'final',
      data: { unit: aUnit(), act: anAct({ act: 'admin', ...json({ unit: aUnit() }) }) },
    },
  ],
  'person-added': [
    { subject: 'author', actor: 'final', data: { ...PERSON, act: anAct({ act: 'admin', ...json(PERSON) }) } },
  ],
  'person-activated': [
    { subject: 'author', actor: 'author', data: { publicKey: KEY } },
    {
      subject: 'author',
      actor: 'author',
      data: { publicKey: KEY, message: '改用通行密钥', act: anAct({ act: 'key', ...json({ key: KEY }) }) },
    },
  ],
  'person-changed': [
    {
      subject: 'author',
      actor: 'final',
      data: {
        change: 'edit',
        before: PERSON,
        after: PERSON,
        message: '职务改为主任科员',
        act: anAct({ act: 'admin', ...json({ change: 'edit' }) }),
      },
    },
    { subject: 'author', data: { change: 'import', after: PERSON, formerKeys: [KEY] } },
  ],
  'delegation-given': [
    {
      subject: 'first',
      actor: 'first',
      data: {
        delegation: DELEGATION,
        message: '陈一委托王二初审',
        act: anAct({ act: 'delegate', ...json({ change: 'give', ...DELEGATION }) }),
      },
    },
  ],
  'delegation-ended': [
    {
      subject: 'first',
      actor: 'first',
      data: {
        delegation: DELEGATION,
        message: '陈一委托王二初审（提前返岗）',
        act: anAct({ act: 'delegate', ...json({ change: 'end', id: 'd-1' }) }),
      },
    },
  ],
  'roster-exported': [
    {
      subject: 'roster',
      actor: 'final',
      data: { sha256: DIGEST, message: '共 5 人', act: anAct({ act: 'roster', ...json({ sha256: DIGEST }) }) },
    },
  ],
  'roster-imported': [
    {
      subject: 'roster',
      data: { message: '由周远签名，共 5 人', source: { sha256: DIGEST, exportedAt: NOW, signer: { act: anAct() } } },
    },
  ],
  'account-filed': [
    { subject: ACCOUNT_KEY, actor: 'page', data: { filing: anAccount() } },
    {
      subject: ACCOUNT_KEY,
      actor: 'final',
      data: { filing: anAccount(), before: null, act: anAct({ act: 'admin', ...json(anAccount()) }) },
    },
  ],
  'account-changed': [{ subject: ACCOUNT_KEY, data: { platformAccountId: '5551230001' } }],
  'register-imported': [
    {
      subject: 'accounts',
      actor: 'final',
      data: { message: '共 2 个，新增 2 个', act: anAct({ act: 'admin', ...json({ importFrom: '账号.xlsx' }) }) },
    },
  ],
  'rules-changed': [
    {
      subject: 'rules',
      actor: 'final',
      data: { message: '禁用词新增 1 项', act: anAct({ act: 'admin', ...json({ put: {} }) }) },
    },
  ],
  'draft-submitted': [
    {
      subject: REVIEW,
      actor: 'author',
      data: { version: 1, digest: DIGEST, draft: aDraft(), findings: [], act: anAct() },
    },
  ],
  'draft-resubmitted': [
    {
      subject: REVIEW,
      actor: 'author',
      data: { version: 2, digest: DIGEST, draft: aDraft(), findings: [], act: anAct() },
    },
  ],
  'signed-off': [
    {
      subject: REVIEW,
      actor: 'first',
      data: { stage: 'first', digest: DIGEST, status: 'in-review', act: anAct({ act: 'sign-off', stage: 'first' }) },
    },
    {
      subject: REVIEW,
      actor: 'second',
      data: {
        stage: 'final',
        digest: DIGEST,
        status: 'approved',
        act: anAct({ act: 'sign-off', stage: 'final', comment: '纸质签批：同意发布' }),
      },
    },
  ],
  countersigned: [
    {
      subject: REVIEW,
      actor: 'final',
      data: {
        stage: 'final',
        digest: DIGEST,
        act: anAct({ act: 'countersign', stage: 'final', comment: canonicalJson({ recorded: DIGEST }) }),
      },
    },
  ],
  rejected: [
    {
      subject: REVIEW,
      actor: 'first',
      data: {
        stage: 'first',
        digest: DIGEST,
        status: 'rejected',
        act: anAct({ act: 'reject', stage: 'first', comment: '日期有误，请核对' }),
      },
    },
  ],
  withdrawn: [
    {
      subject: REVIEW,
      actor: 'author',
      data: { stage: null, digest: DIGEST, status: 'withdrawn', act: anAct({ act: 'withdraw', comment: '活动取消' }) },
    },
  ],
  'sign-off-stale': [{ subject: REVIEW, data: { digest: DIGEST, signOffs: 2, carried: false } }],
  'sign-off-expired': [{ subject: REVIEW, data: { digest: DIGEST, validHours: 24 } }],
  'policy-proposed': [
    {
      subject: 'policy',
      actor: 'final',
      data: {
        message: '“三审三校”签批有效期改为24小时',
        as: 'admin',
        act: anAct({ act: 'policy', ...json({ base: 0 }) }),
      },
    },
  ],
  'policy-changed': [
    {
      subject: 'policy',
      actor: 'second',
      data: {
        message: '“三审三校”签批有效期改为24小时',
        as: 'final',
        revision: 1,
        act: anAct({ act: 'policy', ...json({ base: 0 }) }),
        first: anAct({ act: 'policy', ...json({ base: 0 }) }),
      },
    },
  ],
  'policy-dropped': [
    { subject: 'policy', actor: 'final', data: { act: anAct({ act: 'policy', ...json({ drop: 'c2ln' }) }) } },
  ],
  'publish-held': [
    { subject: '青禾县发布', data: { code: 'in-review', endpoint: 'weibo.update' } },
    { subject: 'unknown', data: { code: 'a-code-of-later', endpoint: 'weibo.update' } },
  ],
  'finding-ignored': [
    {
      subject: ACCOUNT_KEY,
      actor: 'page',
      data: { rule: 'ad-absolute', text: '最佳', before: '', after: '', reason: '奖项名称' },
    },
    {
      subject: 'unknown',
      actor: 'page',
      data: { rule: 'ad-absolute', text: '最佳', before: '', after: '', reason: '奖项名称' },
    },
  ],
  'override-granted': [
    {
      subject: 'https://weibo.com/set/index',
      actor: 'final',
      data: {
        reason: '页面改版，内容已逐字核对',
        problems: ['发布按钮'],
        act: anAct({ act: 'override', comment: '页面改版，内容已逐字核对' }),
      },
    },
    {
      subject: 'tab 12',
      actor: 'final',
      data: {
        reason: '页面改版，内容已逐字核对',
        problems: [],
        act: anAct({ act: 'override', comment: '页面改版，内容已逐字核对' }),
      },
    },
  ],
  'anchor-confirmed': [
    {
      subject: 'douyin.video',
      actor: 'first',
      data: {
        anchor: 'a-1',
        button: '发布',
        editor: 'div',
        act: anAct({ act: 'anchor', ...json({ surface: 'douyin.video' }) }),
      },
    },
  ],
  'anchor-removed': [
    {
      subject: 'douyin.video',
      actor: 'final',
      data: { anchor: 'a-1', act: anAct({ act: 'admin', ...json({ removeAnchor: 'a-1' }) }) },
    },
  ],
  'release-granted': [
    { subject: REVIEW, data: { ...RELEASE, endpoint: 'weibo.update', unchecked: ['定位'] } },
    { subject: ACCOUNT_KEY, data: { ...RELEASE, reason: 'overridden', digest: null, endpoint: 'weibo.update' } },
  ],
  'release-used': [{ subject: REVIEW, data: { ...RELEASE, late: true } }],
  'release-expired': [{ subject: REVIEW, data: RELEASE }],
  published: [
    {
      subject: REVIEW,
      data: {
        ...RELEASE,
        outcome: 'published',
        platformId: '5019',
        url: 'https://weibo.com/5551230001/PaBcDeFgH',
        reason: '',
      },
    },
    { subject: 'unknown', data: { ...RELEASE, outcome: 'unknown', platformId: '', url: '', reason: '' } },
  ],
  'publish-failed': [
    {
      subject: REVIEW,
      data: { ...RELEASE, outcome: 'failed', platformId: '', url: '', reason: '发布过于频繁，请稍后再试' },
    },
  ],
  alarm: [
    {
      subject: REVIEW,
      data: { code: 'content-differs', message: '即将发出的内容与签批内容不一致（正文）。', release: RELEASE.release },
    },
    { subject: REVIEW, data: { code: 'result-unknown', release: RELEASE.release } },
    {
      subject: 'guard',
      data: { code: 'unreleased-publish', url: 'https://weibo.com/ajax/statuses/update', tabId: 7, release: null },
    },
    { subject: 'author', data: { code: 'pin-failures', message: '林初的 PIN 连续输错 5 次' } },
    {
      subject: 'weibo:post:5019',
      data: {
        code: 'unreviewed-post',
        message: '未经审核发布：今天停水',
        account: ACCOUNT_KEY,
        postId: '5019',
        url: '',
        review: null,
      },
    },
  ],
  'post-explained': [
    {
      subject: 'weibo:post:5019',
      actor: 'author',
      data: {
        account: ACCOUNT_KEY,
        kind: 'unreviewed',
        cause: 'phone',
        reason: '值班人员用手机发布停水通知',
        act: anAct({ act: 'explain', ...json({ cause: 'phone', reason: '值班人员用手机发布停水通知' }) }),
      },
    },
    {
      subject: 'wechat:post:5019',
      data: { account: 'wechat:gh_1', review: REVIEW, digest: DIGEST, reason: '已取得该内容的签批记录' },
    },
  ],
  'emergency-declared': [
    {
      subject: REVIEW,
      actor: 'final',
      data: {
        version: 1,
        digest: DIGEST,
        draft: aDraft(),
        act: anAct({ act: 'emergency', comment: canonicalJson(aDeclaration()) }),
      },
    },
  ],
  'emergency-published': [
    {
      subject: REVIEW,
      data: {
        digest: DIGEST,
        publishedAt: NOW,
        release: 'r',
        platformId: '1',
        url: '',
        publishBy: NOW,
        dueAt: NOW,
        limit: 'default',
      },
    },
  ],
  'emergency-lapsed': [{ subject: REVIEW, data: { digest: DIGEST } }],
  'debt-signed': [{ subject: REVIEW, actor: 'first', data: { digest: DIGEST, stage: 'first' } }],
  'debt-paid': [{ subject: REVIEW, data: { digest: DIGEST, dueAt: NOW, late: true } }],
  'debt-overdue': [{ subject: REVIEW, data: { digest: DIGEST, dueAt: NOW } }],
  'debt-noted': [
    {
      subject: REVIEW,
      actor: 'final',
      data: {
        reason: '复审人员出差，明日补签',
        state: 'owed',
        act: anAct({ act: 'admin', ...json({ debt: REVIEW, note: '复审人员出差，明日补签' }) }),
      },
    },
  ],
  'correction-begun': [{ subject: REVIEW, actor: 'author', data: { correction: 'review-2', reason: '开放时间写错' } }],
  'own-reply-seen': [{ subject: 'weibo:comment:77', data: { answeredAt: NOW, late: true, via: 'page-json' } }],
  'duty-recorded': [
    { subject: 'duties', actor: 'duty', data: { message: '访谈、调查次数按县（区）和部门计算', settings: {} } },
    {
      subject: 'duty:0d6a2f1e-8c1b-4a55-9f3e-0d7b1f0c9a11',
      actor: 'duty',
      data: { message: '登记线上访谈一次', kind: 'interview', record: {}, step: null },
    },
  ],
  'duty-handed-over': [
    {
      subject: 'duty-sheet',
      actor: 'author',
      data: {
        message: '林初接班，至 3月17日 8:30；交接时未读账号 1 个、未办 2 条、超期 1 条、待签批 0 篇',
        handover: {},
        act: anAct({ act: 'hand-over', ...json({ until: NOW, remark: '' }) }),
      },
    },
  ],
  'duty-planned': [
    { subject: 'duty-sheet', actor: 'duty', data: { message: '安排林初 3月16日 8:30 至 17:30 值班', shift: {} } },
  ],
  'duty-noted': [{ subject: 'duty-sheet', actor: 'author', data: { message: '差错：标题错字，已联系更正', note: {} } }],
  'duty-escalated': [
    {
      subject: 'weibo:comment:77',
      data: { message: '超期60分钟，已提示联系周远', to: 'final', dueAt: NOW, clock: 'acknowledge' },
    },
  ],
  'record-entered': [
    {
      subject: 'record:0d6a2f1e-8c1b-4a55-9f3e-0d7b1f0c9a11',
      actor: 'author',
      data: { message: '巡检“青禾发布”，未发现问题', kind: 'inspection', account: ACCOUNT_KEY, record: {} },
    },
  ],
  'record-followed': [
    {
      subject: 'record:0d6a2f1e-8c1b-4a55-9f3e-0d7b1f0c9a11',
      actor: 'duty',
      data: { message: '差错“日期写错”已纠正', kind: 'fault', account: ACCOUNT_KEY, step: {} },
    },
  ],
  'record-voided': [
    {
      subject: 'record:0d6a2f1e-8c1b-4a55-9f3e-0d7b1f0c9a11',
      actor: 'duty',
      data: { message: '差错“日期写错”作废：重复登记', kind: 'fault', account: ACCOUNT_KEY, step: {} },
    },
  ],
  'template-saved': [
    {
      subject: 'templates',
      actor: 'author',
      data: { message: '“受理告知”：起草', template: 't-1', act: anAct({ act: 'template', ...json({ do: 'save' }) }) },
    },
  ],
  'template-approved': [
    {
      subject: 'templates',
      actor: 'final',
      data: { message: '“受理告知”', template: 't-1', act: anAct({ act: 'template', ...json({ do: 'approve' }) }) },
    },
  ],
  'template-removed': [
    {
      subject: 'templates',
      actor: 'final',
      data: { message: '“受理告知”', template: 't-1', act: anAct({ act: 'template', ...json({ do: 'remove' }) }) },
    },
  ],
  'regulation-imported': [
    {
      subject: 'regulations',
      actor: 'final',
      data: {
        message: '“本单位账号管理办法”（4 条）',
        regulation: 'own-2026',
        replaced: false,
        act: anAct({ act: 'admin', ...json({ change: 'import' }) }),
      },
    },
  ],
  'regulation-removed': [
    {
      subject: 'regulations',
      actor: 'final',
      data: {
        message: '“本单位账号管理办法”',
        regulation: 'own-2026',
        act: anAct({ act: 'admin', ...json({ change: 'remove', id: 'own-2026' }) }),
      },
    },
  ],
  'regulations-chosen': [
    {
      subject: 'regulations',
      actor: 'final',
      data: {
        message: '增加“本单位账号管理办法”',
        before: ['jiangbei-2021'],
        after: ['jiangbei-2021', 'own-2026'],
        act: anAct({ act: 'admin', ...json({ change: 'choose', regulations: ['jiangbei-2021', 'own-2026'] }) }),
      },
    },
  ],
  'personal-data-removed': [
    { subject: 'personal-data', data: { message: '清除 12 条已办结留言的个人信息', count: 12, before: NOW } },
  ],
  'backup-restored': [
    {
      subject: 'unit',
      actor: 'final',
      data: {
        backup: head(10),
        exportedAt: NOW,
        replaced: head(12),
        relation: 'older',
        act: anAct({ act: 'restore', ...json({ restore: head(10) }) }),
      },
    },
  ],
  'packet-exported': [
    {
      subject: REVIEW,
      actor: 'author',
      data: {
        packet: DIGEST,
        digest: DIGEST,
        version: 1,
        status: 'in-review',
        madeAt: NOW,
        act: anAct({ act: 'packet', comment: canonicalJson({ sha256: DIGEST }) }),
      },
    },
  ],
  'report-made': [
    {
      subject: 'report',
      actor: 'duty',
      data: {
        message: '2026-03-01至2026-03-31（打印）',
        from: '2026-03-01',
        to: '2026-03-31',
        form: 'print',
        ...head(12),
      },
    },
  ],
  'packet-imported': [
    {
      subject: REVIEW,
      data: {
        packet: DIGEST,
        digest: DIGEST,
        version: 1,
        status: 'approved',
        kind: 'merge',
        madeAt: NOW,
        message: '林初于 3月16日 9:30 从“青禾县政府办”导出，并入签批 1 项',
        source: { signer: { act: anAct() }, acts: [anAct()] },
      },
    },
  ],
};
