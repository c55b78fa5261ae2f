/**
 * The REST door: what a request may bring in, what is answered, and how a refusal is told. Routes
 * connect the operations of the contract ({@code openapi.yaml}) with the beans of this package; no
 * bean knows of HTTP more than a {@link customerimport.api.Reply}.
 */
package customerimport.api;
