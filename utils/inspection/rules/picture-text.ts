import type { ArticleView, Hit, InspectionContext, Rule } from '../contract';
import { picturesOf, readingsOf } from '../support/pictures';

export default {
  id: 'picture-text',
  title: '图片文字未检测',
  category: 'policy',
  gate: 'policy',
  severity: 'hint',
  outcome: 'needs-review',
  clauses: ['panjin-2019#三(二)·五关', 'jiangbei-2021#三(三)·五关'],
  messages: {
    text: {
      message: '本文有 {count} 张图片，图片中的文字未经检测。',
      advice: '本工具不识别图片里的文字。请逐张人工核对图中的文字、二维码、标识和人物，核对后在审核时勾选确认。',
    },
    codes: {
      message: '本文有 {count} 张图片，图片中的文字未经检测；其中 {unread} 张也未能检测二维码。',
      advice:
        '本工具不识别图片里的文字；未经本页选择、粘贴或拖入的图片，浏览器不允许读取。请逐张人工核对，有二维码的扫码确认去向。',
    },
  },
  *check(view: ArticleView, { observed }: InspectionContext): Iterable<Hit> {
    const { length } = picturesOf(view.article);
    if (length === 0) return;
    const unread = observed ? length - readingsOf(view.article, view.index, observed).length : 0;
    const values = { count: String(length), unread: String(unread) };
    yield { field: 'body', start: 0, end: 0, message: unread > 0 ? 'codes' : 'text', values };
  },
} satisfies Rule;
