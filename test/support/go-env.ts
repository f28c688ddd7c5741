/**
 * For every `go build` of the tests: one toolchain, which any `go` of 1.21 or newer fetches through the module proxy, and nothing of the
 * surroundings.
 */
export const GO_ENV = { GOTOOLCHAIN: 'go1.26.10', CGO_ENABLED: '0', GOFLAGS: '-buildvcs=false', GOWORK: 'off' };
