import type { ClauseRef } from '../domain/finding';
import type { Role, Stage } from '../domain/people';
import type { ReviewPolicy, StageRule } from '../domain/policy';
import { STAGE_LABELS } from './labels';

/** A policy ready to be chosen, with the clause whose words it follows; '' where practice, not a regulation, asks for it. */
export interface PolicyPreset {
  readonly policy: ReviewPolicy;
  readonly clause: ClauseRef | '';
  /** What it is for, one sentence. */
  readonly note: string;
}

const REVIEWERS: readonly Role[] = ['first', 'second', 'final'];

/** A stage signed by one person of its own role. */
export function stageRule(
  stage: Stage,
  title: string = STAGE_LABELS[stage],
  roles: readonly Role[] = [stage],
): StageRule {
  return { stage, title, roles: [...roles], persons: [], need: 'any' };
}

function policy(id: string, name: string, stages: StageRule[], change: Partial<ReviewPolicy> = {}): ReviewPolicy {
  return {
    id,
    name,
    label: '',
    stages,
    punctuation: false,
    validHours: null,
    waivers: { block: 'final', warn: 'submitter' },
    onBehalf: ['final'],
    ...change,
  };
}

/** 初审 → 复审 → 终审: what every unit with enough people begins with. */
export const THREE_REVIEWS: PolicyPreset = {
  policy: policy('full-three', '三审三校', [stageRule('first'), stageRule('second'), stageRule('final')]),
  clause: 'jiangbei-2021#三(三)·三审三校',
  note: '初审、复审、终审三个环节，每一环节既审内容又校文字（文字关），由三个不同的人签批。',
};

/** 三审 with a proofreader of its own before them. */
export const THREE_REVIEWS_PROOFREAD: PolicyPreset = {
  policy: policy(
    'proofread-three',
    '三审三校（专人校对）',
    [stageRule('proofread'), stageRule('first'), stageRule('second'), stageRule('final')],
    { punctuation: true },
  ),
  clause: 'jiangbei-2021#三(三)·三审三校',
  note: '先由专人校对，再经初审、复审、终审；审定后只改标点的，由校对人员重新签批即可。',
};

/** 初审、审核、审发, the words of the sample text for government websites. */
export const REVIEW_AND_ISSUE: PolicyPreset = {
  policy: policy('review-issue', '初审、审核、审发', [
    stageRule('first', '初审'),
    stageRule('second', '审核'),
    stageRule('final', '审发'),
  ]),
  clause: 'gov-website-content-sample#(十二)·三审',
  note: '按政府网站信息内容建设的三审制度，环节称为初审、审核、审发。',
};

/** 审核、审批: reviewer, then the leader in charge (分管领导), as the filing form of 盐池 lists them. */
export const REVIEW_AND_APPROVE: PolicyPreset = {
  policy: policy('review-approve', '审核、审批', [stageRule('first', '审核'), stageRule('final', '审批')]),
  clause: 'yanchi-2017#通知二一·审批保密审查',
  note: '审核人员审核后由分管领导审批；所依规定要求三审的单位不适用。',
};

/** 突发: as many signatures, but not for long. */
export const EMERGENCY_REVIEWS: PolicyPreset = {
  policy: policy('emergency-three', '突发信息三审', [stageRule('first'), stageRule('second'), stageRule('final')], {
    validHours: 12,
  }),
  clause: 'jiangbei-2021#三(三)·三审三校',
  note: '事态变化快：签批齐全后十二小时内有效，过期由终审重新签批。',
};

/** One sign-off for replies: they have deadlines of hours, and the leader is not always there. */
export const REPLY_ONE: PolicyPreset = {
  policy: policy('reply-one', '回复一审', [stageRule('final', '审核', REVIEWERS)], {
    onBehalf: [],
  }),
  clause: 'panjin-2019#三(二)·先审后发',
  note: '回复和私信由任一审核人（初审、复审、终审）签批一次即可发出，不含拟稿人本人。',
};

/** 精简审核 of a unit of three. @param size people in the unit: printed on every sheet */
export function reducedTwo(size = 3): PolicyPreset {
  return {
    policy: policy('reduced-two', `精简审核（${size}人单位）`, [stageRule('first'), stageRule('final')], {
      label: `精简审核（${size}人单位）`,
    }),
    clause: '',
    note: '三人单位：除拟稿人外两人签批。每张审核登记表都会注明“精简审核”。',
  };
}

/** 精简审核 of a unit of one or two. */
export function reducedOne(size = 2): PolicyPreset {
  return {
    policy: policy('reduced-one', `精简审核（${size}人单位）`, [stageRule('final')], {
      label: `精简审核（${size}人单位）`,
    }),
    clause: '',
    note: '两人单位：除拟稿人外一人签批。每张审核登记表都会注明“精简审核”。',
  };
}

/** All presets in the order in which the page offers them. @param size people in the unit */
export function presets(size: number): readonly PolicyPreset[] {
  return [
    THREE_REVIEWS,
    THREE_REVIEWS_PROOFREAD,
    REVIEW_AND_ISSUE,
    REVIEW_AND_APPROVE,
    EMERGENCY_REVIEWS,
    REPLY_ONE,
    reducedTwo(size < 4 ? size : 3),
    reducedOne(size < 4 ? size : 2),
  ];
}
