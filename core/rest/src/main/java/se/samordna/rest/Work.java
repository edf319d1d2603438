package se.samordna.rest;

/** What an operation does: parses, calls the api, says what came of it. It decides nothing. */
@FunctionalInterface
interface Work {
  Reply on(Call call);
}
