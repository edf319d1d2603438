/** Rules in Java that the tests pack into jars of models of their own, well-behaved and not. */
package se.samordna.itests.model.rules;
