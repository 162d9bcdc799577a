/** Roles that the help has a guide for, in the order of a draft's way. */
export const GUIDES = ['operator', 'reviewer', 'duty', 'admin'] as const;
export type GuideRole = (typeof GUIDES)[number];

/** A picture of the help: real screenshots, made anew with `npm run pictures` (tests/practice/pictures.ts). Sizes in CSS pixels. */
export interface HelpPicture {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  /** Step behind which it stands, from 1. */
  readonly after: number;
}

export const PICTURES: Readonly<Record<GuideRole, readonly [HelpPicture, HelpPicture]>> = {
  operator: [
    { file: 'operator-marks.png', width: 680, height: 300, after: 2 },
    { file: 'operator-submit.png', width: 400, height: 520, after: 4 },
  ],
  reviewer: [
    { file: 'reviewer-queue.png', width: 400, height: 320, after: 1 },
    { file: 'reviewer-sign.png', width: 400, height: 520, after: 5 },
  ],
  duty: [
    { file: 'duty-list.png', width: 360, height: 580, after: 3 },
    { file: 'duty-row.png', width: 360, height: 580, after: 5 },
  ],
  admin: [
    { file: 'admin-codes.png', width: 760, height: 420, after: 2 },
    { file: 'admin-settings.png', width: 900, height: 480, after: 6 },
  ],
};
