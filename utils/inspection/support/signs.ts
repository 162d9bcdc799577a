/**
 * Characters without which a rule has nothing to say (`Rule.signs`). Full-width and styled forms are among them where the rule sees
 * through them.
 */

/** Arabic digits, half and full width. */
export const DIGITS = '0123456789０１２３４５６７８９';
/** Brackets and quotation marks. */
export const BRACKETS = '()[]{}（）【】〔〕《》〈〉“”‘’「」『』"';
/** Web addresses have a dot or a colon. */
export const ADDRESS = '.．。:：/／';
/** Every credit of a picture, and every disclaimer, has one of these. */
export const CREDIT = '图网侵版';
/** A headline in brackets, or the time of a page that was copied. */
export const HEADLINE_OR_TIME = '【:';
