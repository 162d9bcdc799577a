import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('compensation', '给您造成的不便我们深表歉意，将照价赔偿。', ['照价赔偿']),
  raises('compensation', '凡是不满意的一律退款。', ['一律退款']),
  raises('compensation', '施工方会赔偿大家的一切损失，请放心。', ['赔偿大家的一切损失']),
  raises('compensation', '办不好包退，欢迎监督。', ['包退']),
  raises('guarantee', '您放心，我们一定在三天内给您解决。', ['我们一定在三天内给您解决']),
  raises('guarantee', '我局保证今年全部办结。', ['我局保证今年全部办结']),
  raises('guarantee', '请大家耐心等待，保证让群众年前全部到账。', ['保证让群众年前全部到账']),
  raises('guarantee', '在此向广大业主承诺，明年六月交房。', ['向广大业主承诺']),
  raises('never', '我们绝不会让任何一户受冻。', ['我们绝不会让任何一户受冻']),
  raises('never', '供水公司表态后，小区今后绝不再停水。', ['绝不再停水']),
  raises('never', '这件事我们负责到底。', ['负责到底']),
  silent('您反映的问题已转县住建局办理，5个工作日内回复。'),
  silent('用人单位未足额支付工资的，应当依法予以赔偿。'),
  silent('县长强调：“我们一定要解决好群众的急难愁盼问题。”'),
  silent('保证金缴纳标准不变，请按通知办理。'),
  silent('各单位要保证供暖质量，确保群众温暖过冬。'),
  silent('我局不能保证具体到账时间，请以银行通知为准。'),
  silent('依据《消费者权益保护法》，经营者应当按照约定退款。'),
];
