import { translationOf } from '../catalogue.ts';
import { transfer as source } from '../id/transfer.ts';

export const transfer = translationOf(source)({
  'transfer.title': 'Moves between districts',
  'transfer.lead':
    'The village that is left sends, the village of destination accepts. Until then the person stays registered in the old village; after it only in the new one, with the history.',
  'transfer.none': 'Nobody has moved from or to another district yet.',
  'transfer.waiting': '{n} people from other districts wait to be accepted',
  'transfer.incoming': 'Waiting for this village',
  'transfer.all': 'All moves',
  'transfer.from': 'From {name}, moved {date}',
  'transfer.name': 'Name',
  'transfer.gone': 'settled',
  'transfer.way': 'Direction',
  'transfer.way.in': 'From {name}',
  'transfer.way.out': 'To {name}',
  'transfer.on': 'Day of the move',
  'transfer.state': 'State',
  'transfer.state.sent': 'sent, waiting for the other village',
  'transfer.state.left': 'accepted, on the way',
  'transfer.state.done': 'has moved',
  'transfer.state.offered': 'waiting for an answer',
  'transfer.state.accepted': 'accepted, waiting for the old village',
  'transfer.state.arrived': 'lives here',
  'transfer.state.refused': 'refused',
  'transfer.state.withdrawn': 'called off',
  'transfer.accept': 'Accept, lives here',
  'transfer.refuse': 'Not here',
  'transfer.withdraw': 'Call off',
  'transfer.send': 'Moves to another district',
  'transfer.sendTitle': '{name} moves to another district',
  'transfer.sendLead':
    'The other village sees name, birth date and parents, and answers. Measurements, pregnancies and records of services follow once it accepts.',
  'transfer.to': 'Village moved to',
  'transfer.toHint': 'Code of the village, or village, comma, district: "Bantan Tua, Bengkalis"',
  'transfer.do': 'Send',
});
