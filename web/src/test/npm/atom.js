// Reads the feed of changes with a parser made for feeds as they are in the wild.
import FeedParser from 'feedparser';
import { Readable } from 'node:stream';

const answer = await fetch(process.argv[2] + process.argv[3]);
const parser = new FeedParser({ feedurl: answer.url });
const items = [];
const faults = [];
parser.on('error', (fault) => faults.push(fault.message));
parser.on('readable', () => {
  for (let item = parser.read(); item; item = parser.read()) items.push(item);
});
Readable.fromWeb(answer.body).pipe(parser);
await new Promise((done) => parser.on('end', done));
console.log(JSON.stringify({
  type: answer.headers.get('content-type'), title: parser.meta.title, kind: parser.meta['#type'], faults,
  items: items.map((item) => ({
    title: item.title, link: item.link, guid: item.guid, date: item.date, author: item.author,
  })),
}));
