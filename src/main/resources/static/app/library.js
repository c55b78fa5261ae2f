// The one library: components as functions, markup as tagged templates. Its version stands here and in the build.
export * from '/webjars/htm/3.1.1/preact/standalone.module.js';
