import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('internal', '（此件不公开）', ['此件不公开']),
  raises('internal', '内部资料，注意保存。', ['内部资料']),
  raises('internal', '会议材料，阅后收回。', ['阅后收回']),
  raises(['internal', 'internal'], '本稿根据录音整理，未经本人审阅。'),
  raises('internal', '仅供内部参考。', ['仅供内部']),
  raises('internal', '以下内容请勿外传。', ['请勿外传']),
  raises('internal', '此文为内部通报。', ['内部通报']),
  raises('internal', '依申请公开', ['依申请公开']),
  silent('除依法应当保密和不予公开的以外，均应主动公开，有关规定如下。'),
  silent('加强涉密文件管理，严禁用微信传递内部资料。'),
  silent('申请人可通过依申请公开平台提交申请。'),
  silent('他说：“这是内部资料，不能给你看。”'),
];
