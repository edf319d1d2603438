package se.samordna.benchmarks.population;

/** The tables; each has a random stream of its own, so a new one moves no other. Append only. */
enum Table {
  PERSON,
  CARE,
  MEMBER,
  PLAN,
  GOAL,
  INTERVENTION,
  ANSWER,
  CONTACT
}
