/** Confirms in a person's stead what the rule of a source allows. */
package customerimport.rule;
