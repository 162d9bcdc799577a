import { adoptWordData } from '../../utils/inspection/word-data';
import { shippedWords } from './shipped-words';

// Every test file starts as a page does: with the lexicons loaded. Read once for all files of a process.
adoptWordData(shippedWords);
