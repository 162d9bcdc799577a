// Before anything else, so that it stands before React in the built file.
import './first-reading';
import { PopupWaiting } from '../../components/popup/popup';
import { Instead } from '../../components/shared/instead';
import { DatabaseProvider } from '../workspace/lib/database';
import { bareRoot } from '../workspace/lib/mount-bare';
import { DutyPopup } from './duty-popup';
import { beginReading, begun, firstPicture } from './first-reading';

const { opening, reading } = begun ?? beginReading();
const show = bareRoot();
// Drawn once, with its list. What cannot be drawn of an unchecked record is read again, checked, and then said.
void firstPicture(reading).then((first) =>
  show(
    <DatabaseProvider opening={opening} opened={first?.db} waiting={<PopupWaiting />}>
      <Instead instead={<DutyPopup />}>
        <DutyPopup first={first?.data} />
      </Instead>
    </DatabaseProvider>,
  ),
);
