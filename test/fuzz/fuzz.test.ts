/**
 * Cleaners and parsers against what strangers write. Every law holds for anything: never throws, gives the right type, is
 * stable, keeps the limits, leaves no forbidden character, and can be stored. The cases are counted, and there must be 100,000.
 */
import { afterAll } from "vitest";
import { answerLaws } from "./answer-laws";
import { fileLaws } from "./file-laws";
import { casesSeen } from "./laws";
import { textLaws } from "./text-laws";

const WANTED = 100_000;

textLaws();
answerLaws();
fileLaws();

afterAll(() => {
  if (casesSeen() < WANTED) throw new Error(`only ${casesSeen()} cases of ${WANTED}`);
  console.log(`fuzzed: ${casesSeen()} cases`);
});
