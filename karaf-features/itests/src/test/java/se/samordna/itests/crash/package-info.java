/** What is answered is on disk: the distribution killed, stopped and watched while it is used. */
package se.samordna.itests.crash;
