/** What the popup needs for acts and forms, loaded once its list is on screen. */
export { send } from '../../utils/messaging/send';
export { inboxOf } from '../../utils/platforms/inboxes';
export { about, signAs } from '../workspace/lib/acts';
export { readForm, readReplies } from './form-source';
