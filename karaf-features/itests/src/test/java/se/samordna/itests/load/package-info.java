/** Many clients at once, and an account of every answer they got. */
package se.samordna.itests.load;
