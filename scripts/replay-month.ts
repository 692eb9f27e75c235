// npm run replay:month -- [seed]: prints the seeded month of the demo shop as a log for npm run replay.
import { makeMonth } from './replay/month/make-month'
import { plantedNeeds } from './replay/month/needs'
import { writeLog } from './replay/write-log'

process.stdout.write(writeLog(makeMonth(plantedNeeds(), { seed: Number(process.argv[2] ?? 1) })))
