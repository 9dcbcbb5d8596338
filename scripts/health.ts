/** `npm run health`: how many files there are, how long, and whether their imports go in circles. */
import { healthText, readHealth } from "../test/support/health";

for (const group of readHealth()) console.log(healthText(group));
