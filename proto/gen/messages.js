/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["default"] || ($protobuf.roots["default"] = {});

export const lambdarollouts = $root.lambdarollouts = (() => {

    /**
     * Namespace lambdarollouts.
     * @exports lambdarollouts
     * @namespace
     */
    const lambdarollouts = {};

    lambdarollouts.trafficrouter = (function() {

        /**
         * Namespace trafficrouter.
         * @memberof lambdarollouts
         * @namespace
         */
        const trafficrouter = {};

        trafficrouter.v1 = (function() {

            /**
             * Namespace v1.
             * @memberof lambdarollouts.trafficrouter
             * @namespace
             */
            const v1 = {};

            v1.InitPluginRequest = (function() {

                /**
                 * Properties of an InitPluginRequest.
                 * @typedef {Object} lambdarollouts.trafficrouter.v1.InitPluginRequest.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an InitPluginRequest.
                 * @memberof lambdarollouts.trafficrouter.v1
                 * @interface IInitPluginRequest
                 * @augments lambdarollouts.trafficrouter.v1.InitPluginRequest.$Properties
                 * @deprecated Use lambdarollouts.trafficrouter.v1.InitPluginRequest.$Properties instead.
                 */

                /**
                 * Shape of an InitPluginRequest.
                 * @typedef {lambdarollouts.trafficrouter.v1.InitPluginRequest.$Properties} lambdarollouts.trafficrouter.v1.InitPluginRequest.$Shape
                 */

                /**
                 * Constructs a new InitPluginRequest.
                 * @memberof lambdarollouts.trafficrouter.v1
                 * @classdesc Represents an InitPluginRequest.
                 * @constructor
                 * @param {lambdarollouts.trafficrouter.v1.InitPluginRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const InitPluginRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Creates a new InitPluginRequest instance using the specified properties.
                 * @function create
                 * @memberof lambdarollouts.trafficrouter.v1.InitPluginRequest
                 * @static
                 * @param {lambdarollouts.trafficrouter.v1.InitPluginRequest.$Properties=} [properties] Properties to set
                 * @returns {lambdarollouts.trafficrouter.v1.InitPluginRequest} InitPluginRequest instance
                 * @type {{
                 *   (properties: lambdarollouts.trafficrouter.v1.InitPluginRequest.$Shape): lambdarollouts.trafficrouter.v1.InitPluginRequest & lambdarollouts.trafficrouter.v1.InitPluginRequest.$Shape;
                 *   (properties?: lambdarollouts.trafficrouter.v1.InitPluginRequest.$Properties): lambdarollouts.trafficrouter.v1.InitPluginRequest;
                 * }}
                 */
                InitPluginRequest.create = function(properties) {
                    return new InitPluginRequest(properties);
                };

                /**
                 * Encodes the specified InitPluginRequest message. Does not implicitly {@link lambdarollouts.trafficrouter.v1.InitPluginRequest.verify|verify} messages.
                 * @function encode
                 * @memberof lambdarollouts.trafficrouter.v1.InitPluginRequest
                 * @static
                 * @param {lambdarollouts.trafficrouter.v1.InitPluginRequest.$Properties} message InitPluginRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                InitPluginRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an InitPluginRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof lambdarollouts.trafficrouter.v1.InitPluginRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lambdarollouts.trafficrouter.v1.InitPluginRequest & lambdarollouts.trafficrouter.v1.InitPluginRequest.$Shape} InitPluginRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                InitPluginRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lambdarollouts.trafficrouter.v1.InitPluginRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return InitPluginRequest;
            })();

            v1.TypeRequest = (function() {

                /**
                 * Properties of a TypeRequest.
                 * @typedef {Object} lambdarollouts.trafficrouter.v1.TypeRequest.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a TypeRequest.
                 * @memberof lambdarollouts.trafficrouter.v1
                 * @interface ITypeRequest
                 * @augments lambdarollouts.trafficrouter.v1.TypeRequest.$Properties
                 * @deprecated Use lambdarollouts.trafficrouter.v1.TypeRequest.$Properties instead.
                 */

                /**
                 * Shape of a TypeRequest.
                 * @typedef {lambdarollouts.trafficrouter.v1.TypeRequest.$Properties} lambdarollouts.trafficrouter.v1.TypeRequest.$Shape
                 */

                /**
                 * Constructs a new TypeRequest.
                 * @memberof lambdarollouts.trafficrouter.v1
                 * @classdesc Represents a TypeRequest.
                 * @constructor
                 * @param {lambdarollouts.trafficrouter.v1.TypeRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const TypeRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Creates a new TypeRequest instance using the specified properties.
                 * @function create
                 * @memberof lambdarollouts.trafficrouter.v1.TypeRequest
                 * @static
                 * @param {lambdarollouts.trafficrouter.v1.TypeRequest.$Properties=} [properties] Properties to set
                 * @returns {lambdarollouts.trafficrouter.v1.TypeRequest} TypeRequest instance
                 * @type {{
                 *   (properties: lambdarollouts.trafficrouter.v1.TypeRequest.$Shape): lambdarollouts.trafficrouter.v1.TypeRequest & lambdarollouts.trafficrouter.v1.TypeRequest.$Shape;
                 *   (properties?: lambdarollouts.trafficrouter.v1.TypeRequest.$Properties): lambdarollouts.trafficrouter.v1.TypeRequest;
                 * }}
                 */
                TypeRequest.create = function(properties) {
                    return new TypeRequest(properties);
                };

                /**
                 * Encodes the specified TypeRequest message. Does not implicitly {@link lambdarollouts.trafficrouter.v1.TypeRequest.verify|verify} messages.
                 * @function encode
                 * @memberof lambdarollouts.trafficrouter.v1.TypeRequest
                 * @static
                 * @param {lambdarollouts.trafficrouter.v1.TypeRequest.$Properties} message TypeRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                TypeRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a TypeRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof lambdarollouts.trafficrouter.v1.TypeRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lambdarollouts.trafficrouter.v1.TypeRequest & lambdarollouts.trafficrouter.v1.TypeRequest.$Shape} TypeRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                TypeRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lambdarollouts.trafficrouter.v1.TypeRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return TypeRequest;
            })();

            v1.TypeResponse = (function() {

                /**
                 * Properties of a TypeResponse.
                 * @typedef {Object} lambdarollouts.trafficrouter.v1.TypeResponse.$Properties
                 * @property {string|null} [type] TypeResponse type
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a TypeResponse.
                 * @memberof lambdarollouts.trafficrouter.v1
                 * @interface ITypeResponse
                 * @augments lambdarollouts.trafficrouter.v1.TypeResponse.$Properties
                 * @deprecated Use lambdarollouts.trafficrouter.v1.TypeResponse.$Properties instead.
                 */

                /**
                 * Shape of a TypeResponse.
                 * @typedef {lambdarollouts.trafficrouter.v1.TypeResponse.$Properties} lambdarollouts.trafficrouter.v1.TypeResponse.$Shape
                 */

                /**
                 * Constructs a new TypeResponse.
                 * @memberof lambdarollouts.trafficrouter.v1
                 * @classdesc Represents a TypeResponse.
                 * @constructor
                 * @param {lambdarollouts.trafficrouter.v1.TypeResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const TypeResponse = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * TypeResponse type.
                 * @member {string} type
                 * @memberof lambdarollouts.trafficrouter.v1.TypeResponse
                 * @instance
                 */
                TypeResponse.prototype.type = "";

                /**
                 * Creates a new TypeResponse instance using the specified properties.
                 * @function create
                 * @memberof lambdarollouts.trafficrouter.v1.TypeResponse
                 * @static
                 * @param {lambdarollouts.trafficrouter.v1.TypeResponse.$Properties=} [properties] Properties to set
                 * @returns {lambdarollouts.trafficrouter.v1.TypeResponse} TypeResponse instance
                 * @type {{
                 *   (properties: lambdarollouts.trafficrouter.v1.TypeResponse.$Shape): lambdarollouts.trafficrouter.v1.TypeResponse & lambdarollouts.trafficrouter.v1.TypeResponse.$Shape;
                 *   (properties?: lambdarollouts.trafficrouter.v1.TypeResponse.$Properties): lambdarollouts.trafficrouter.v1.TypeResponse;
                 * }}
                 */
                TypeResponse.create = function(properties) {
                    return new TypeResponse(properties);
                };

                /**
                 * Encodes the specified TypeResponse message. Does not implicitly {@link lambdarollouts.trafficrouter.v1.TypeResponse.verify|verify} messages.
                 * @function encode
                 * @memberof lambdarollouts.trafficrouter.v1.TypeResponse
                 * @static
                 * @param {lambdarollouts.trafficrouter.v1.TypeResponse.$Properties} message TypeResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                TypeResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.type);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a TypeResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof lambdarollouts.trafficrouter.v1.TypeResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lambdarollouts.trafficrouter.v1.TypeResponse & lambdarollouts.trafficrouter.v1.TypeResponse.$Shape} TypeResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                TypeResponse.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lambdarollouts.trafficrouter.v1.TypeResponse();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.type = value;
                                else
                                    delete message.type;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return TypeResponse;
            })();

            v1.Outcome = (function() {

                /**
                 * Properties of an Outcome.
                 * @typedef {Object} lambdarollouts.trafficrouter.v1.Outcome.$Properties
                 * @property {string|null} [error] Outcome error
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Outcome.
                 * @memberof lambdarollouts.trafficrouter.v1
                 * @interface IOutcome
                 * @augments lambdarollouts.trafficrouter.v1.Outcome.$Properties
                 * @deprecated Use lambdarollouts.trafficrouter.v1.Outcome.$Properties instead.
                 */

                /**
                 * Shape of an Outcome.
                 * @typedef {lambdarollouts.trafficrouter.v1.Outcome.$Properties} lambdarollouts.trafficrouter.v1.Outcome.$Shape
                 */

                /**
                 * Constructs a new Outcome.
                 * @memberof lambdarollouts.trafficrouter.v1
                 * @classdesc Represents an Outcome.
                 * @constructor
                 * @param {lambdarollouts.trafficrouter.v1.Outcome.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Outcome = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Outcome error.
                 * @member {string} error
                 * @memberof lambdarollouts.trafficrouter.v1.Outcome
                 * @instance
                 */
                Outcome.prototype.error = "";

                /**
                 * Creates a new Outcome instance using the specified properties.
                 * @function create
                 * @memberof lambdarollouts.trafficrouter.v1.Outcome
                 * @static
                 * @param {lambdarollouts.trafficrouter.v1.Outcome.$Properties=} [properties] Properties to set
                 * @returns {lambdarollouts.trafficrouter.v1.Outcome} Outcome instance
                 * @type {{
                 *   (properties: lambdarollouts.trafficrouter.v1.Outcome.$Shape): lambdarollouts.trafficrouter.v1.Outcome & lambdarollouts.trafficrouter.v1.Outcome.$Shape;
                 *   (properties?: lambdarollouts.trafficrouter.v1.Outcome.$Properties): lambdarollouts.trafficrouter.v1.Outcome;
                 * }}
                 */
                Outcome.create = function(properties) {
                    return new Outcome(properties);
                };

                /**
                 * Encodes the specified Outcome message. Does not implicitly {@link lambdarollouts.trafficrouter.v1.Outcome.verify|verify} messages.
                 * @function encode
                 * @memberof lambdarollouts.trafficrouter.v1.Outcome
                 * @static
                 * @param {lambdarollouts.trafficrouter.v1.Outcome.$Properties} message Outcome message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Outcome.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.error != null && $Object.hasOwnProperty.call(message, "error") && message.error !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.error);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Outcome message from the specified reader or buffer.
                 * @function decode
                 * @memberof lambdarollouts.trafficrouter.v1.Outcome
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lambdarollouts.trafficrouter.v1.Outcome & lambdarollouts.trafficrouter.v1.Outcome.$Shape} Outcome
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Outcome.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lambdarollouts.trafficrouter.v1.Outcome();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.error = value;
                                else
                                    delete message.error;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Outcome;
            })();

            v1.WeightDestination = (function() {

                /**
                 * Properties of a WeightDestination.
                 * @typedef {Object} lambdarollouts.trafficrouter.v1.WeightDestination.$Properties
                 * @property {string|null} [serviceName] WeightDestination serviceName
                 * @property {string|null} [podTemplateHash] WeightDestination podTemplateHash
                 * @property {number|null} [weight] WeightDestination weight
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a WeightDestination.
                 * @memberof lambdarollouts.trafficrouter.v1
                 * @interface IWeightDestination
                 * @augments lambdarollouts.trafficrouter.v1.WeightDestination.$Properties
                 * @deprecated Use lambdarollouts.trafficrouter.v1.WeightDestination.$Properties instead.
                 */

                /**
                 * Shape of a WeightDestination.
                 * @typedef {lambdarollouts.trafficrouter.v1.WeightDestination.$Properties} lambdarollouts.trafficrouter.v1.WeightDestination.$Shape
                 */

                /**
                 * Constructs a new WeightDestination.
                 * @memberof lambdarollouts.trafficrouter.v1
                 * @classdesc Represents a WeightDestination.
                 * @constructor
                 * @param {lambdarollouts.trafficrouter.v1.WeightDestination.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const WeightDestination = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * WeightDestination serviceName.
                 * @member {string} serviceName
                 * @memberof lambdarollouts.trafficrouter.v1.WeightDestination
                 * @instance
                 */
                WeightDestination.prototype.serviceName = "";

                /**
                 * WeightDestination podTemplateHash.
                 * @member {string} podTemplateHash
                 * @memberof lambdarollouts.trafficrouter.v1.WeightDestination
                 * @instance
                 */
                WeightDestination.prototype.podTemplateHash = "";

                /**
                 * WeightDestination weight.
                 * @member {number} weight
                 * @memberof lambdarollouts.trafficrouter.v1.WeightDestination
                 * @instance
                 */
                WeightDestination.prototype.weight = 0;

                /**
                 * Creates a new WeightDestination instance using the specified properties.
                 * @function create
                 * @memberof lambdarollouts.trafficrouter.v1.WeightDestination
                 * @static
                 * @param {lambdarollouts.trafficrouter.v1.WeightDestination.$Properties=} [properties] Properties to set
                 * @returns {lambdarollouts.trafficrouter.v1.WeightDestination} WeightDestination instance
                 * @type {{
                 *   (properties: lambdarollouts.trafficrouter.v1.WeightDestination.$Shape): lambdarollouts.trafficrouter.v1.WeightDestination & lambdarollouts.trafficrouter.v1.WeightDestination.$Shape;
                 *   (properties?: lambdarollouts.trafficrouter.v1.WeightDestination.$Properties): lambdarollouts.trafficrouter.v1.WeightDestination;
                 * }}
                 */
                WeightDestination.create = function(properties) {
                    return new WeightDestination(properties);
                };

                /**
                 * Encodes the specified WeightDestination message. Does not implicitly {@link lambdarollouts.trafficrouter.v1.WeightDestination.verify|verify} messages.
                 * @function encode
                 * @memberof lambdarollouts.trafficrouter.v1.WeightDestination
                 * @static
                 * @param {lambdarollouts.trafficrouter.v1.WeightDestination.$Properties} message WeightDestination message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                WeightDestination.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.serviceName != null && $Object.hasOwnProperty.call(message, "serviceName") && message.serviceName !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.serviceName);
                    if (message.podTemplateHash != null && $Object.hasOwnProperty.call(message, "podTemplateHash") && message.podTemplateHash !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.podTemplateHash);
                    if (message.weight != null && $Object.hasOwnProperty.call(message, "weight") && message.weight !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).int32(message.weight);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a WeightDestination message from the specified reader or buffer.
                 * @function decode
                 * @memberof lambdarollouts.trafficrouter.v1.WeightDestination
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lambdarollouts.trafficrouter.v1.WeightDestination & lambdarollouts.trafficrouter.v1.WeightDestination.$Shape} WeightDestination
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                WeightDestination.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lambdarollouts.trafficrouter.v1.WeightDestination();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.serviceName = value;
                                else
                                    delete message.serviceName;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.podTemplateHash = value;
                                else
                                    delete message.podTemplateHash;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.weight = value;
                                else
                                    delete message.weight;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return WeightDestination;
            })();

            v1.UpdateHashRequest = (function() {

                /**
                 * Properties of an UpdateHashRequest.
                 * @typedef {Object} lambdarollouts.trafficrouter.v1.UpdateHashRequest.$Properties
                 * @property {Uint8Array|null} [rolloutJson] UpdateHashRequest rolloutJson
                 * @property {string|null} [canaryHash] UpdateHashRequest canaryHash
                 * @property {string|null} [stableHash] UpdateHashRequest stableHash
                 * @property {Array.<lambdarollouts.trafficrouter.v1.WeightDestination.$Properties>|null} [additionalDestinations] UpdateHashRequest additionalDestinations
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an UpdateHashRequest.
                 * @memberof lambdarollouts.trafficrouter.v1
                 * @interface IUpdateHashRequest
                 * @augments lambdarollouts.trafficrouter.v1.UpdateHashRequest.$Properties
                 * @deprecated Use lambdarollouts.trafficrouter.v1.UpdateHashRequest.$Properties instead.
                 */

                /**
                 * Shape of an UpdateHashRequest.
                 * @typedef {lambdarollouts.trafficrouter.v1.UpdateHashRequest.$Properties} lambdarollouts.trafficrouter.v1.UpdateHashRequest.$Shape
                 */

                /**
                 * Constructs a new UpdateHashRequest.
                 * @memberof lambdarollouts.trafficrouter.v1
                 * @classdesc Represents an UpdateHashRequest.
                 * @constructor
                 * @param {lambdarollouts.trafficrouter.v1.UpdateHashRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const UpdateHashRequest = function (properties) {
                    this.additionalDestinations = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * UpdateHashRequest rolloutJson.
                 * @member {Uint8Array} rolloutJson
                 * @memberof lambdarollouts.trafficrouter.v1.UpdateHashRequest
                 * @instance
                 */
                UpdateHashRequest.prototype.rolloutJson = $util.newBuffer([]);

                /**
                 * UpdateHashRequest canaryHash.
                 * @member {string} canaryHash
                 * @memberof lambdarollouts.trafficrouter.v1.UpdateHashRequest
                 * @instance
                 */
                UpdateHashRequest.prototype.canaryHash = "";

                /**
                 * UpdateHashRequest stableHash.
                 * @member {string} stableHash
                 * @memberof lambdarollouts.trafficrouter.v1.UpdateHashRequest
                 * @instance
                 */
                UpdateHashRequest.prototype.stableHash = "";

                /**
                 * UpdateHashRequest additionalDestinations.
                 * @member {Array.<lambdarollouts.trafficrouter.v1.WeightDestination.$Properties>} additionalDestinations
                 * @memberof lambdarollouts.trafficrouter.v1.UpdateHashRequest
                 * @instance
                 */
                UpdateHashRequest.prototype.additionalDestinations = $util.emptyArray;

                /**
                 * Creates a new UpdateHashRequest instance using the specified properties.
                 * @function create
                 * @memberof lambdarollouts.trafficrouter.v1.UpdateHashRequest
                 * @static
                 * @param {lambdarollouts.trafficrouter.v1.UpdateHashRequest.$Properties=} [properties] Properties to set
                 * @returns {lambdarollouts.trafficrouter.v1.UpdateHashRequest} UpdateHashRequest instance
                 * @type {{
                 *   (properties: lambdarollouts.trafficrouter.v1.UpdateHashRequest.$Shape): lambdarollouts.trafficrouter.v1.UpdateHashRequest & lambdarollouts.trafficrouter.v1.UpdateHashRequest.$Shape;
                 *   (properties?: lambdarollouts.trafficrouter.v1.UpdateHashRequest.$Properties): lambdarollouts.trafficrouter.v1.UpdateHashRequest;
                 * }}
                 */
                UpdateHashRequest.create = function(properties) {
                    return new UpdateHashRequest(properties);
                };

                /**
                 * Encodes the specified UpdateHashRequest message. Does not implicitly {@link lambdarollouts.trafficrouter.v1.UpdateHashRequest.verify|verify} messages.
                 * @function encode
                 * @memberof lambdarollouts.trafficrouter.v1.UpdateHashRequest
                 * @static
                 * @param {lambdarollouts.trafficrouter.v1.UpdateHashRequest.$Properties} message UpdateHashRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                UpdateHashRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.rolloutJson != null && $Object.hasOwnProperty.call(message, "rolloutJson") && message.rolloutJson.length)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.rolloutJson);
                    if (message.canaryHash != null && $Object.hasOwnProperty.call(message, "canaryHash") && message.canaryHash !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.canaryHash);
                    if (message.stableHash != null && $Object.hasOwnProperty.call(message, "stableHash") && message.stableHash !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.stableHash);
                    if (message.additionalDestinations != null && message.additionalDestinations.length)
                        for (let i = 0; i < message.additionalDestinations.length; ++i)
                            $root.lambdarollouts.trafficrouter.v1.WeightDestination.encode(message.additionalDestinations[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an UpdateHashRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof lambdarollouts.trafficrouter.v1.UpdateHashRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lambdarollouts.trafficrouter.v1.UpdateHashRequest & lambdarollouts.trafficrouter.v1.UpdateHashRequest.$Shape} UpdateHashRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                UpdateHashRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lambdarollouts.trafficrouter.v1.UpdateHashRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.rolloutJson = value;
                                else
                                    delete message.rolloutJson;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.canaryHash = value;
                                else
                                    delete message.canaryHash;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.stableHash = value;
                                else
                                    delete message.stableHash;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.additionalDestinations && message.additionalDestinations.length))
                                    message.additionalDestinations = [];
                                message.additionalDestinations.push($root.lambdarollouts.trafficrouter.v1.WeightDestination.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return UpdateHashRequest;
            })();

            v1.SetWeightRequest = (function() {

                /**
                 * Properties of a SetWeightRequest.
                 * @typedef {Object} lambdarollouts.trafficrouter.v1.SetWeightRequest.$Properties
                 * @property {Uint8Array|null} [rolloutJson] SetWeightRequest rolloutJson
                 * @property {number|null} [desiredWeight] SetWeightRequest desiredWeight
                 * @property {Array.<lambdarollouts.trafficrouter.v1.WeightDestination.$Properties>|null} [additionalDestinations] SetWeightRequest additionalDestinations
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SetWeightRequest.
                 * @memberof lambdarollouts.trafficrouter.v1
                 * @interface ISetWeightRequest
                 * @augments lambdarollouts.trafficrouter.v1.SetWeightRequest.$Properties
                 * @deprecated Use lambdarollouts.trafficrouter.v1.SetWeightRequest.$Properties instead.
                 */

                /**
                 * Shape of a SetWeightRequest.
                 * @typedef {lambdarollouts.trafficrouter.v1.SetWeightRequest.$Properties} lambdarollouts.trafficrouter.v1.SetWeightRequest.$Shape
                 */

                /**
                 * Constructs a new SetWeightRequest.
                 * @memberof lambdarollouts.trafficrouter.v1
                 * @classdesc Represents a SetWeightRequest.
                 * @constructor
                 * @param {lambdarollouts.trafficrouter.v1.SetWeightRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SetWeightRequest = function (properties) {
                    this.additionalDestinations = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SetWeightRequest rolloutJson.
                 * @member {Uint8Array} rolloutJson
                 * @memberof lambdarollouts.trafficrouter.v1.SetWeightRequest
                 * @instance
                 */
                SetWeightRequest.prototype.rolloutJson = $util.newBuffer([]);

                /**
                 * SetWeightRequest desiredWeight.
                 * @member {number} desiredWeight
                 * @memberof lambdarollouts.trafficrouter.v1.SetWeightRequest
                 * @instance
                 */
                SetWeightRequest.prototype.desiredWeight = 0;

                /**
                 * SetWeightRequest additionalDestinations.
                 * @member {Array.<lambdarollouts.trafficrouter.v1.WeightDestination.$Properties>} additionalDestinations
                 * @memberof lambdarollouts.trafficrouter.v1.SetWeightRequest
                 * @instance
                 */
                SetWeightRequest.prototype.additionalDestinations = $util.emptyArray;

                /**
                 * Creates a new SetWeightRequest instance using the specified properties.
                 * @function create
                 * @memberof lambdarollouts.trafficrouter.v1.SetWeightRequest
                 * @static
                 * @param {lambdarollouts.trafficrouter.v1.SetWeightRequest.$Properties=} [properties] Properties to set
                 * @returns {lambdarollouts.trafficrouter.v1.SetWeightRequest} SetWeightRequest instance
                 * @type {{
                 *   (properties: lambdarollouts.trafficrouter.v1.SetWeightRequest.$Shape): lambdarollouts.trafficrouter.v1.SetWeightRequest & lambdarollouts.trafficrouter.v1.SetWeightRequest.$Shape;
                 *   (properties?: lambdarollouts.trafficrouter.v1.SetWeightRequest.$Properties): lambdarollouts.trafficrouter.v1.SetWeightRequest;
                 * }}
                 */
                SetWeightRequest.create = function(properties) {
                    return new SetWeightRequest(properties);
                };

                /**
                 * Encodes the specified SetWeightRequest message. Does not implicitly {@link lambdarollouts.trafficrouter.v1.SetWeightRequest.verify|verify} messages.
                 * @function encode
                 * @memberof lambdarollouts.trafficrouter.v1.SetWeightRequest
                 * @static
                 * @param {lambdarollouts.trafficrouter.v1.SetWeightRequest.$Properties} message SetWeightRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SetWeightRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.rolloutJson != null && $Object.hasOwnProperty.call(message, "rolloutJson") && message.rolloutJson.length)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.rolloutJson);
                    if (message.desiredWeight != null && $Object.hasOwnProperty.call(message, "desiredWeight") && message.desiredWeight !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).int32(message.desiredWeight);
                    if (message.additionalDestinations != null && message.additionalDestinations.length)
                        for (let i = 0; i < message.additionalDestinations.length; ++i)
                            $root.lambdarollouts.trafficrouter.v1.WeightDestination.encode(message.additionalDestinations[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SetWeightRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof lambdarollouts.trafficrouter.v1.SetWeightRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lambdarollouts.trafficrouter.v1.SetWeightRequest & lambdarollouts.trafficrouter.v1.SetWeightRequest.$Shape} SetWeightRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SetWeightRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lambdarollouts.trafficrouter.v1.SetWeightRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.rolloutJson = value;
                                else
                                    delete message.rolloutJson;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.desiredWeight = value;
                                else
                                    delete message.desiredWeight;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.additionalDestinations && message.additionalDestinations.length))
                                    message.additionalDestinations = [];
                                message.additionalDestinations.push($root.lambdarollouts.trafficrouter.v1.WeightDestination.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SetWeightRequest;
            })();

            v1.VerifyWeightRequest = (function() {

                /**
                 * Properties of a VerifyWeightRequest.
                 * @typedef {Object} lambdarollouts.trafficrouter.v1.VerifyWeightRequest.$Properties
                 * @property {Uint8Array|null} [rolloutJson] VerifyWeightRequest rolloutJson
                 * @property {number|null} [desiredWeight] VerifyWeightRequest desiredWeight
                 * @property {Array.<lambdarollouts.trafficrouter.v1.WeightDestination.$Properties>|null} [additionalDestinations] VerifyWeightRequest additionalDestinations
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a VerifyWeightRequest.
                 * @memberof lambdarollouts.trafficrouter.v1
                 * @interface IVerifyWeightRequest
                 * @augments lambdarollouts.trafficrouter.v1.VerifyWeightRequest.$Properties
                 * @deprecated Use lambdarollouts.trafficrouter.v1.VerifyWeightRequest.$Properties instead.
                 */

                /**
                 * Shape of a VerifyWeightRequest.
                 * @typedef {lambdarollouts.trafficrouter.v1.VerifyWeightRequest.$Properties} lambdarollouts.trafficrouter.v1.VerifyWeightRequest.$Shape
                 */

                /**
                 * Constructs a new VerifyWeightRequest.
                 * @memberof lambdarollouts.trafficrouter.v1
                 * @classdesc Represents a VerifyWeightRequest.
                 * @constructor
                 * @param {lambdarollouts.trafficrouter.v1.VerifyWeightRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const VerifyWeightRequest = function (properties) {
                    this.additionalDestinations = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * VerifyWeightRequest rolloutJson.
                 * @member {Uint8Array} rolloutJson
                 * @memberof lambdarollouts.trafficrouter.v1.VerifyWeightRequest
                 * @instance
                 */
                VerifyWeightRequest.prototype.rolloutJson = $util.newBuffer([]);

                /**
                 * VerifyWeightRequest desiredWeight.
                 * @member {number} desiredWeight
                 * @memberof lambdarollouts.trafficrouter.v1.VerifyWeightRequest
                 * @instance
                 */
                VerifyWeightRequest.prototype.desiredWeight = 0;

                /**
                 * VerifyWeightRequest additionalDestinations.
                 * @member {Array.<lambdarollouts.trafficrouter.v1.WeightDestination.$Properties>} additionalDestinations
                 * @memberof lambdarollouts.trafficrouter.v1.VerifyWeightRequest
                 * @instance
                 */
                VerifyWeightRequest.prototype.additionalDestinations = $util.emptyArray;

                /**
                 * Creates a new VerifyWeightRequest instance using the specified properties.
                 * @function create
                 * @memberof lambdarollouts.trafficrouter.v1.VerifyWeightRequest
                 * @static
                 * @param {lambdarollouts.trafficrouter.v1.VerifyWeightRequest.$Properties=} [properties] Properties to set
                 * @returns {lambdarollouts.trafficrouter.v1.VerifyWeightRequest} VerifyWeightRequest instance
                 * @type {{
                 *   (properties: lambdarollouts.trafficrouter.v1.VerifyWeightRequest.$Shape): lambdarollouts.trafficrouter.v1.VerifyWeightRequest & lambdarollouts.trafficrouter.v1.VerifyWeightRequest.$Shape;
                 *   (properties?: lambdarollouts.trafficrouter.v1.VerifyWeightRequest.$Properties): lambdarollouts.trafficrouter.v1.VerifyWeightRequest;
                 * }}
                 */
                VerifyWeightRequest.create = function(properties) {
                    return new VerifyWeightRequest(properties);
                };

                /**
                 * Encodes the specified VerifyWeightRequest message. Does not implicitly {@link lambdarollouts.trafficrouter.v1.VerifyWeightRequest.verify|verify} messages.
                 * @function encode
                 * @memberof lambdarollouts.trafficrouter.v1.VerifyWeightRequest
                 * @static
                 * @param {lambdarollouts.trafficrouter.v1.VerifyWeightRequest.$Properties} message VerifyWeightRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                VerifyWeightRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.rolloutJson != null && $Object.hasOwnProperty.call(message, "rolloutJson") && message.rolloutJson.length)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.rolloutJson);
                    if (message.desiredWeight != null && $Object.hasOwnProperty.call(message, "desiredWeight") && message.desiredWeight !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).int32(message.desiredWeight);
                    if (message.additionalDestinations != null && message.additionalDestinations.length)
                        for (let i = 0; i < message.additionalDestinations.length; ++i)
                            $root.lambdarollouts.trafficrouter.v1.WeightDestination.encode(message.additionalDestinations[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a VerifyWeightRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof lambdarollouts.trafficrouter.v1.VerifyWeightRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lambdarollouts.trafficrouter.v1.VerifyWeightRequest & lambdarollouts.trafficrouter.v1.VerifyWeightRequest.$Shape} VerifyWeightRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                VerifyWeightRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lambdarollouts.trafficrouter.v1.VerifyWeightRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.rolloutJson = value;
                                else
                                    delete message.rolloutJson;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.desiredWeight = value;
                                else
                                    delete message.desiredWeight;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.additionalDestinations && message.additionalDestinations.length))
                                    message.additionalDestinations = [];
                                message.additionalDestinations.push($root.lambdarollouts.trafficrouter.v1.WeightDestination.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return VerifyWeightRequest;
            })();

            /**
             * Verdict enum.
             * @name lambdarollouts.trafficrouter.v1.Verdict
             * @enum {number}
             * @property {number} NOT_VERIFIED=0 NOT_VERIFIED value
             * @property {number} VERIFIED=1 VERIFIED value
             * @property {number} NOT_IMPLEMENTED=2 NOT_IMPLEMENTED value
             */
            v1.Verdict = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "NOT_VERIFIED"] = 0;
                values[valuesById[1] = "VERIFIED"] = 1;
                values[valuesById[2] = "NOT_IMPLEMENTED"] = 2;
                return values;
            })();

            v1.VerifyWeightResponse = (function() {

                /**
                 * Properties of a VerifyWeightResponse.
                 * @typedef {Object} lambdarollouts.trafficrouter.v1.VerifyWeightResponse.$Properties
                 * @property {lambdarollouts.trafficrouter.v1.Verdict|null} [verdict] VerifyWeightResponse verdict
                 * @property {string|null} [error] VerifyWeightResponse error
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a VerifyWeightResponse.
                 * @memberof lambdarollouts.trafficrouter.v1
                 * @interface IVerifyWeightResponse
                 * @augments lambdarollouts.trafficrouter.v1.VerifyWeightResponse.$Properties
                 * @deprecated Use lambdarollouts.trafficrouter.v1.VerifyWeightResponse.$Properties instead.
                 */

                /**
                 * Shape of a VerifyWeightResponse.
                 * @typedef {lambdarollouts.trafficrouter.v1.VerifyWeightResponse.$Properties} lambdarollouts.trafficrouter.v1.VerifyWeightResponse.$Shape
                 */

                /**
                 * Constructs a new VerifyWeightResponse.
                 * @memberof lambdarollouts.trafficrouter.v1
                 * @classdesc Represents a VerifyWeightResponse.
                 * @constructor
                 * @param {lambdarollouts.trafficrouter.v1.VerifyWeightResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const VerifyWeightResponse = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * VerifyWeightResponse verdict.
                 * @member {lambdarollouts.trafficrouter.v1.Verdict} verdict
                 * @memberof lambdarollouts.trafficrouter.v1.VerifyWeightResponse
                 * @instance
                 */
                VerifyWeightResponse.prototype.verdict = 0;

                /**
                 * VerifyWeightResponse error.
                 * @member {string} error
                 * @memberof lambdarollouts.trafficrouter.v1.VerifyWeightResponse
                 * @instance
                 */
                VerifyWeightResponse.prototype.error = "";

                /**
                 * Creates a new VerifyWeightResponse instance using the specified properties.
                 * @function create
                 * @memberof lambdarollouts.trafficrouter.v1.VerifyWeightResponse
                 * @static
                 * @param {lambdarollouts.trafficrouter.v1.VerifyWeightResponse.$Properties=} [properties] Properties to set
                 * @returns {lambdarollouts.trafficrouter.v1.VerifyWeightResponse} VerifyWeightResponse instance
                 * @type {{
                 *   (properties: lambdarollouts.trafficrouter.v1.VerifyWeightResponse.$Shape): lambdarollouts.trafficrouter.v1.VerifyWeightResponse & lambdarollouts.trafficrouter.v1.VerifyWeightResponse.$Shape;
                 *   (properties?: lambdarollouts.trafficrouter.v1.VerifyWeightResponse.$Properties): lambdarollouts.trafficrouter.v1.VerifyWeightResponse;
                 * }}
                 */
                VerifyWeightResponse.create = function(properties) {
                    return new VerifyWeightResponse(properties);
                };

                /**
                 * Encodes the specified VerifyWeightResponse message. Does not implicitly {@link lambdarollouts.trafficrouter.v1.VerifyWeightResponse.verify|verify} messages.
                 * @function encode
                 * @memberof lambdarollouts.trafficrouter.v1.VerifyWeightResponse
                 * @static
                 * @param {lambdarollouts.trafficrouter.v1.VerifyWeightResponse.$Properties} message VerifyWeightResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                VerifyWeightResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.verdict != null && $Object.hasOwnProperty.call(message, "verdict") && message.verdict !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).int32(message.verdict);
                    if (message.error != null && $Object.hasOwnProperty.call(message, "error") && message.error !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.error);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a VerifyWeightResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof lambdarollouts.trafficrouter.v1.VerifyWeightResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lambdarollouts.trafficrouter.v1.VerifyWeightResponse & lambdarollouts.trafficrouter.v1.VerifyWeightResponse.$Shape} VerifyWeightResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                VerifyWeightResponse.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lambdarollouts.trafficrouter.v1.VerifyWeightResponse();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.verdict = value;
                                else
                                    delete message.verdict;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.error = value;
                                else
                                    delete message.error;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return VerifyWeightResponse;
            })();

            v1.SetHeaderRouteRequest = (function() {

                /**
                 * Properties of a SetHeaderRouteRequest.
                 * @typedef {Object} lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest.$Properties
                 * @property {Uint8Array|null} [rolloutJson] SetHeaderRouteRequest rolloutJson
                 * @property {Uint8Array|null} [routeJson] SetHeaderRouteRequest routeJson
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SetHeaderRouteRequest.
                 * @memberof lambdarollouts.trafficrouter.v1
                 * @interface ISetHeaderRouteRequest
                 * @augments lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest.$Properties
                 * @deprecated Use lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest.$Properties instead.
                 */

                /**
                 * Shape of a SetHeaderRouteRequest.
                 * @typedef {lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest.$Properties} lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest.$Shape
                 */

                /**
                 * Constructs a new SetHeaderRouteRequest.
                 * @memberof lambdarollouts.trafficrouter.v1
                 * @classdesc Represents a SetHeaderRouteRequest.
                 * @constructor
                 * @param {lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SetHeaderRouteRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SetHeaderRouteRequest rolloutJson.
                 * @member {Uint8Array} rolloutJson
                 * @memberof lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest
                 * @instance
                 */
                SetHeaderRouteRequest.prototype.rolloutJson = $util.newBuffer([]);

                /**
                 * SetHeaderRouteRequest routeJson.
                 * @member {Uint8Array} routeJson
                 * @memberof lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest
                 * @instance
                 */
                SetHeaderRouteRequest.prototype.routeJson = $util.newBuffer([]);

                /**
                 * Creates a new SetHeaderRouteRequest instance using the specified properties.
                 * @function create
                 * @memberof lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest
                 * @static
                 * @param {lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest.$Properties=} [properties] Properties to set
                 * @returns {lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest} SetHeaderRouteRequest instance
                 * @type {{
                 *   (properties: lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest.$Shape): lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest & lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest.$Shape;
                 *   (properties?: lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest.$Properties): lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest;
                 * }}
                 */
                SetHeaderRouteRequest.create = function(properties) {
                    return new SetHeaderRouteRequest(properties);
                };

                /**
                 * Encodes the specified SetHeaderRouteRequest message. Does not implicitly {@link lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest.verify|verify} messages.
                 * @function encode
                 * @memberof lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest
                 * @static
                 * @param {lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest.$Properties} message SetHeaderRouteRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SetHeaderRouteRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.rolloutJson != null && $Object.hasOwnProperty.call(message, "rolloutJson") && message.rolloutJson.length)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.rolloutJson);
                    if (message.routeJson != null && $Object.hasOwnProperty.call(message, "routeJson") && message.routeJson.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.routeJson);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SetHeaderRouteRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest & lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest.$Shape} SetHeaderRouteRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SetHeaderRouteRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.rolloutJson = value;
                                else
                                    delete message.rolloutJson;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.routeJson = value;
                                else
                                    delete message.routeJson;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SetHeaderRouteRequest;
            })();

            v1.SetMirrorRouteRequest = (function() {

                /**
                 * Properties of a SetMirrorRouteRequest.
                 * @typedef {Object} lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest.$Properties
                 * @property {Uint8Array|null} [rolloutJson] SetMirrorRouteRequest rolloutJson
                 * @property {Uint8Array|null} [routeJson] SetMirrorRouteRequest routeJson
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SetMirrorRouteRequest.
                 * @memberof lambdarollouts.trafficrouter.v1
                 * @interface ISetMirrorRouteRequest
                 * @augments lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest.$Properties
                 * @deprecated Use lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest.$Properties instead.
                 */

                /**
                 * Shape of a SetMirrorRouteRequest.
                 * @typedef {lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest.$Properties} lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest.$Shape
                 */

                /**
                 * Constructs a new SetMirrorRouteRequest.
                 * @memberof lambdarollouts.trafficrouter.v1
                 * @classdesc Represents a SetMirrorRouteRequest.
                 * @constructor
                 * @param {lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SetMirrorRouteRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SetMirrorRouteRequest rolloutJson.
                 * @member {Uint8Array} rolloutJson
                 * @memberof lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest
                 * @instance
                 */
                SetMirrorRouteRequest.prototype.rolloutJson = $util.newBuffer([]);

                /**
                 * SetMirrorRouteRequest routeJson.
                 * @member {Uint8Array} routeJson
                 * @memberof lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest
                 * @instance
                 */
                SetMirrorRouteRequest.prototype.routeJson = $util.newBuffer([]);

                /**
                 * Creates a new SetMirrorRouteRequest instance using the specified properties.
                 * @function create
                 * @memberof lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest
                 * @static
                 * @param {lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest.$Properties=} [properties] Properties to set
                 * @returns {lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest} SetMirrorRouteRequest instance
                 * @type {{
                 *   (properties: lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest.$Shape): lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest & lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest.$Shape;
                 *   (properties?: lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest.$Properties): lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest;
                 * }}
                 */
                SetMirrorRouteRequest.create = function(properties) {
                    return new SetMirrorRouteRequest(properties);
                };

                /**
                 * Encodes the specified SetMirrorRouteRequest message. Does not implicitly {@link lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest.verify|verify} messages.
                 * @function encode
                 * @memberof lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest
                 * @static
                 * @param {lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest.$Properties} message SetMirrorRouteRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SetMirrorRouteRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.rolloutJson != null && $Object.hasOwnProperty.call(message, "rolloutJson") && message.rolloutJson.length)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.rolloutJson);
                    if (message.routeJson != null && $Object.hasOwnProperty.call(message, "routeJson") && message.routeJson.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.routeJson);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SetMirrorRouteRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest & lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest.$Shape} SetMirrorRouteRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SetMirrorRouteRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.rolloutJson = value;
                                else
                                    delete message.rolloutJson;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.routeJson = value;
                                else
                                    delete message.routeJson;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SetMirrorRouteRequest;
            })();

            v1.RemoveManagedRoutesRequest = (function() {

                /**
                 * Properties of a RemoveManagedRoutesRequest.
                 * @typedef {Object} lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest.$Properties
                 * @property {Uint8Array|null} [rolloutJson] RemoveManagedRoutesRequest rolloutJson
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a RemoveManagedRoutesRequest.
                 * @memberof lambdarollouts.trafficrouter.v1
                 * @interface IRemoveManagedRoutesRequest
                 * @augments lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest.$Properties
                 * @deprecated Use lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest.$Properties instead.
                 */

                /**
                 * Shape of a RemoveManagedRoutesRequest.
                 * @typedef {lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest.$Properties} lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest.$Shape
                 */

                /**
                 * Constructs a new RemoveManagedRoutesRequest.
                 * @memberof lambdarollouts.trafficrouter.v1
                 * @classdesc Represents a RemoveManagedRoutesRequest.
                 * @constructor
                 * @param {lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const RemoveManagedRoutesRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * RemoveManagedRoutesRequest rolloutJson.
                 * @member {Uint8Array} rolloutJson
                 * @memberof lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest
                 * @instance
                 */
                RemoveManagedRoutesRequest.prototype.rolloutJson = $util.newBuffer([]);

                /**
                 * Creates a new RemoveManagedRoutesRequest instance using the specified properties.
                 * @function create
                 * @memberof lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest
                 * @static
                 * @param {lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest.$Properties=} [properties] Properties to set
                 * @returns {lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest} RemoveManagedRoutesRequest instance
                 * @type {{
                 *   (properties: lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest.$Shape): lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest & lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest.$Shape;
                 *   (properties?: lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest.$Properties): lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest;
                 * }}
                 */
                RemoveManagedRoutesRequest.create = function(properties) {
                    return new RemoveManagedRoutesRequest(properties);
                };

                /**
                 * Encodes the specified RemoveManagedRoutesRequest message. Does not implicitly {@link lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest.verify|verify} messages.
                 * @function encode
                 * @memberof lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest
                 * @static
                 * @param {lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest.$Properties} message RemoveManagedRoutesRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                RemoveManagedRoutesRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.rolloutJson != null && $Object.hasOwnProperty.call(message, "rolloutJson") && message.rolloutJson.length)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.rolloutJson);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a RemoveManagedRoutesRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest & lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest.$Shape} RemoveManagedRoutesRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                RemoveManagedRoutesRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.rolloutJson = value;
                                else
                                    delete message.rolloutJson;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return RemoveManagedRoutesRequest;
            })();

            return v1;
        })();

        return trafficrouter;
    })();

    return lambdarollouts;
})();

export const plugin = $root.plugin = (() => {

    /**
     * Namespace plugin.
     * @exports plugin
     * @namespace
     */
    const plugin = {};

    plugin.Empty = (function() {

        /**
         * Properties of an Empty.
         * @typedef {Object} plugin.Empty.$Properties
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Empty.
         * @memberof plugin
         * @interface IEmpty
         * @augments plugin.Empty.$Properties
         * @deprecated Use plugin.Empty.$Properties instead.
         */

        /**
         * Shape of an Empty.
         * @typedef {plugin.Empty.$Properties} plugin.Empty.$Shape
         */

        /**
         * Constructs a new Empty.
         * @memberof plugin
         * @classdesc Represents an Empty.
         * @constructor
         * @param {plugin.Empty.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Empty = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Creates a new Empty instance using the specified properties.
         * @function create
         * @memberof plugin.Empty
         * @static
         * @param {plugin.Empty.$Properties=} [properties] Properties to set
         * @returns {plugin.Empty} Empty instance
         * @type {{
         *   (properties: plugin.Empty.$Shape): plugin.Empty & plugin.Empty.$Shape;
         *   (properties?: plugin.Empty.$Properties): plugin.Empty;
         * }}
         */
        Empty.create = function(properties) {
            return new Empty(properties);
        };

        /**
         * Encodes the specified Empty message. Does not implicitly {@link plugin.Empty.verify|verify} messages.
         * @function encode
         * @memberof plugin.Empty
         * @static
         * @param {plugin.Empty.$Properties} message Empty message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Empty.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an Empty message from the specified reader or buffer.
         * @function decode
         * @memberof plugin.Empty
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {plugin.Empty & plugin.Empty.$Shape} Empty
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Empty.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.plugin.Empty();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                reader.skipType(tag & 7, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Empty;
    })();

    plugin.StdioData = (function() {

        /**
         * Properties of a StdioData.
         * @typedef {Object} plugin.StdioData.$Properties
         * @property {plugin.StdioData.Channel|null} [channel] StdioData channel
         * @property {Uint8Array|null} [data] StdioData data
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a StdioData.
         * @memberof plugin
         * @interface IStdioData
         * @augments plugin.StdioData.$Properties
         * @deprecated Use plugin.StdioData.$Properties instead.
         */

        /**
         * Shape of a StdioData.
         * @typedef {plugin.StdioData.$Properties} plugin.StdioData.$Shape
         */

        /**
         * Constructs a new StdioData.
         * @memberof plugin
         * @classdesc Represents a StdioData.
         * @constructor
         * @param {plugin.StdioData.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const StdioData = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * StdioData channel.
         * @member {plugin.StdioData.Channel} channel
         * @memberof plugin.StdioData
         * @instance
         */
        StdioData.prototype.channel = 0;

        /**
         * StdioData data.
         * @member {Uint8Array} data
         * @memberof plugin.StdioData
         * @instance
         */
        StdioData.prototype.data = $util.newBuffer([]);

        /**
         * Creates a new StdioData instance using the specified properties.
         * @function create
         * @memberof plugin.StdioData
         * @static
         * @param {plugin.StdioData.$Properties=} [properties] Properties to set
         * @returns {plugin.StdioData} StdioData instance
         * @type {{
         *   (properties: plugin.StdioData.$Shape): plugin.StdioData & plugin.StdioData.$Shape;
         *   (properties?: plugin.StdioData.$Properties): plugin.StdioData;
         * }}
         */
        StdioData.create = function(properties) {
            return new StdioData(properties);
        };

        /**
         * Encodes the specified StdioData message. Does not implicitly {@link plugin.StdioData.verify|verify} messages.
         * @function encode
         * @memberof plugin.StdioData
         * @static
         * @param {plugin.StdioData.$Properties} message StdioData message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        StdioData.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.channel != null && $Object.hasOwnProperty.call(message, "channel") && message.channel !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).int32(message.channel);
            if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
                writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.data);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a StdioData message from the specified reader or buffer.
         * @function decode
         * @memberof plugin.StdioData
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {plugin.StdioData & plugin.StdioData.$Shape} StdioData
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        StdioData.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.plugin.StdioData();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.channel = value;
                        else
                            delete message.channel;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.data = value;
                        else
                            delete message.data;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Channel enum.
         * @name plugin.StdioData.Channel
         * @enum {number}
         * @property {number} INVALID=0 INVALID value
         * @property {number} STDOUT=1 STDOUT value
         * @property {number} STDERR=2 STDERR value
         */
        StdioData.Channel = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "INVALID"] = 0;
            values[valuesById[1] = "STDOUT"] = 1;
            values[valuesById[2] = "STDERR"] = 2;
            return values;
        })();

        return StdioData;
    })();

    plugin.ConnInfo = (function() {

        /**
         * Properties of a ConnInfo.
         * @typedef {Object} plugin.ConnInfo.$Properties
         * @property {number|null} [serviceId] ConnInfo serviceId
         * @property {string|null} [network] ConnInfo network
         * @property {string|null} [address] ConnInfo address
         * @property {plugin.ConnInfo.Knock.$Properties|null} [knock] ConnInfo knock
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ConnInfo.
         * @memberof plugin
         * @interface IConnInfo
         * @augments plugin.ConnInfo.$Properties
         * @deprecated Use plugin.ConnInfo.$Properties instead.
         */

        /**
         * Shape of a ConnInfo.
         * @typedef {plugin.ConnInfo.$Properties} plugin.ConnInfo.$Shape
         */

        /**
         * Constructs a new ConnInfo.
         * @memberof plugin
         * @classdesc Represents a ConnInfo.
         * @constructor
         * @param {plugin.ConnInfo.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ConnInfo = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ConnInfo serviceId.
         * @member {number} serviceId
         * @memberof plugin.ConnInfo
         * @instance
         */
        ConnInfo.prototype.serviceId = 0;

        /**
         * ConnInfo network.
         * @member {string} network
         * @memberof plugin.ConnInfo
         * @instance
         */
        ConnInfo.prototype.network = "";

        /**
         * ConnInfo address.
         * @member {string} address
         * @memberof plugin.ConnInfo
         * @instance
         */
        ConnInfo.prototype.address = "";

        /**
         * ConnInfo knock.
         * @member {plugin.ConnInfo.Knock.$Properties|null|undefined} knock
         * @memberof plugin.ConnInfo
         * @instance
         */
        ConnInfo.prototype.knock = null;

        /**
         * Creates a new ConnInfo instance using the specified properties.
         * @function create
         * @memberof plugin.ConnInfo
         * @static
         * @param {plugin.ConnInfo.$Properties=} [properties] Properties to set
         * @returns {plugin.ConnInfo} ConnInfo instance
         * @type {{
         *   (properties: plugin.ConnInfo.$Shape): plugin.ConnInfo & plugin.ConnInfo.$Shape;
         *   (properties?: plugin.ConnInfo.$Properties): plugin.ConnInfo;
         * }}
         */
        ConnInfo.create = function(properties) {
            return new ConnInfo(properties);
        };

        /**
         * Encodes the specified ConnInfo message. Does not implicitly {@link plugin.ConnInfo.verify|verify} messages.
         * @function encode
         * @memberof plugin.ConnInfo
         * @static
         * @param {plugin.ConnInfo.$Properties} message ConnInfo message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ConnInfo.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.serviceId != null && $Object.hasOwnProperty.call(message, "serviceId") && message.serviceId !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.serviceId);
            if (message.network != null && $Object.hasOwnProperty.call(message, "network") && message.network !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.network);
            if (message.address != null && $Object.hasOwnProperty.call(message, "address") && message.address !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.address);
            if (message.knock != null && $Object.hasOwnProperty.call(message, "knock"))
                $root.plugin.ConnInfo.Knock.encode(message.knock, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ConnInfo message from the specified reader or buffer.
         * @function decode
         * @memberof plugin.ConnInfo
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {plugin.ConnInfo & plugin.ConnInfo.$Shape} ConnInfo
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ConnInfo.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.plugin.ConnInfo();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.serviceId = value;
                        else
                            delete message.serviceId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.network = value;
                        else
                            delete message.network;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.address = value;
                        else
                            delete message.address;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.knock = $root.plugin.ConnInfo.Knock.decode(reader, reader.size(), $undefined, _depth + 1, message.knock);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        ConnInfo.Knock = (function() {

            /**
             * Properties of a Knock.
             * @typedef {Object} plugin.ConnInfo.Knock.$Properties
             * @property {boolean|null} [knock] Knock knock
             * @property {boolean|null} [ack] Knock ack
             * @property {string|null} [error] Knock error
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Knock.
             * @memberof plugin.ConnInfo
             * @interface IKnock
             * @augments plugin.ConnInfo.Knock.$Properties
             * @deprecated Use plugin.ConnInfo.Knock.$Properties instead.
             */

            /**
             * Shape of a Knock.
             * @typedef {plugin.ConnInfo.Knock.$Properties} plugin.ConnInfo.Knock.$Shape
             */

            /**
             * Constructs a new Knock.
             * @memberof plugin.ConnInfo
             * @classdesc Represents a Knock.
             * @constructor
             * @param {plugin.ConnInfo.Knock.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Knock = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Knock knock.
             * @member {boolean} knock
             * @memberof plugin.ConnInfo.Knock
             * @instance
             */
            Knock.prototype.knock = false;

            /**
             * Knock ack.
             * @member {boolean} ack
             * @memberof plugin.ConnInfo.Knock
             * @instance
             */
            Knock.prototype.ack = false;

            /**
             * Knock error.
             * @member {string} error
             * @memberof plugin.ConnInfo.Knock
             * @instance
             */
            Knock.prototype.error = "";

            /**
             * Creates a new Knock instance using the specified properties.
             * @function create
             * @memberof plugin.ConnInfo.Knock
             * @static
             * @param {plugin.ConnInfo.Knock.$Properties=} [properties] Properties to set
             * @returns {plugin.ConnInfo.Knock} Knock instance
             * @type {{
             *   (properties: plugin.ConnInfo.Knock.$Shape): plugin.ConnInfo.Knock & plugin.ConnInfo.Knock.$Shape;
             *   (properties?: plugin.ConnInfo.Knock.$Properties): plugin.ConnInfo.Knock;
             * }}
             */
            Knock.create = function(properties) {
                return new Knock(properties);
            };

            /**
             * Encodes the specified Knock message. Does not implicitly {@link plugin.ConnInfo.Knock.verify|verify} messages.
             * @function encode
             * @memberof plugin.ConnInfo.Knock
             * @static
             * @param {plugin.ConnInfo.Knock.$Properties} message Knock message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Knock.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.knock != null && $Object.hasOwnProperty.call(message, "knock") && message.knock !== false)
                    writer.uint32(/* id 1, wireType 0 =*/8).bool(message.knock);
                if (message.ack != null && $Object.hasOwnProperty.call(message, "ack") && message.ack !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.ack);
                if (message.error != null && $Object.hasOwnProperty.call(message, "error") && message.error !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.error);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Knock message from the specified reader or buffer.
             * @function decode
             * @memberof plugin.ConnInfo.Knock
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {plugin.ConnInfo.Knock & plugin.ConnInfo.Knock.$Shape} Knock
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Knock.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.plugin.ConnInfo.Knock();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.knock = value;
                            else
                                delete message.knock;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.ack = value;
                            else
                                delete message.ack;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.error = value;
                            else
                                delete message.error;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Knock;
        })();

        return ConnInfo;
    })();

    return plugin;
})();

export const google = $root.google = (() => {

    /**
     * Namespace google.
     * @exports google
     * @namespace
     */
    const google = {};

    google.protobuf = (function() {

        /**
         * Namespace protobuf.
         * @memberof google
         * @namespace
         */
        const protobuf = {};

        protobuf.Empty = (function() {

            /**
             * Properties of an Empty.
             * @typedef {Object} google.protobuf.Empty.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Empty.
             * @memberof google.protobuf
             * @interface IEmpty
             * @augments google.protobuf.Empty.$Properties
             * @deprecated Use google.protobuf.Empty.$Properties instead.
             */

            /**
             * Shape of an Empty.
             * @typedef {google.protobuf.Empty.$Properties} google.protobuf.Empty.$Shape
             */

            /**
             * Constructs a new Empty.
             * @memberof google.protobuf
             * @classdesc Represents an Empty.
             * @constructor
             * @param {google.protobuf.Empty.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Empty = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Creates a new Empty instance using the specified properties.
             * @function create
             * @memberof google.protobuf.Empty
             * @static
             * @param {google.protobuf.Empty.$Properties=} [properties] Properties to set
             * @returns {google.protobuf.Empty} Empty instance
             * @type {{
             *   (properties: google.protobuf.Empty.$Shape): google.protobuf.Empty & google.protobuf.Empty.$Shape;
             *   (properties?: google.protobuf.Empty.$Properties): google.protobuf.Empty;
             * }}
             */
            Empty.create = function(properties) {
                return new Empty(properties);
            };

            /**
             * Encodes the specified Empty message. Does not implicitly {@link google.protobuf.Empty.verify|verify} messages.
             * @function encode
             * @memberof google.protobuf.Empty
             * @static
             * @param {google.protobuf.Empty.$Properties} message Empty message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Empty.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Empty message from the specified reader or buffer.
             * @function decode
             * @memberof google.protobuf.Empty
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {google.protobuf.Empty & google.protobuf.Empty.$Shape} Empty
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Empty.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.google.protobuf.Empty();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Empty;
        })();

        return protobuf;
    })();

    return google;
})();

export const grpc = $root.grpc = (() => {

    /**
     * Namespace grpc.
     * @exports grpc
     * @namespace
     */
    const grpc = {};

    grpc.health = (function() {

        /**
         * Namespace health.
         * @memberof grpc
         * @namespace
         */
        const health = {};

        health.v1 = (function() {

            /**
             * Namespace v1.
             * @memberof grpc.health
             * @namespace
             */
            const v1 = {};

            v1.HealthCheckRequest = (function() {

                /**
                 * Properties of a HealthCheckRequest.
                 * @typedef {Object} grpc.health.v1.HealthCheckRequest.$Properties
                 * @property {string|null} [service] HealthCheckRequest service
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a HealthCheckRequest.
                 * @memberof grpc.health.v1
                 * @interface IHealthCheckRequest
                 * @augments grpc.health.v1.HealthCheckRequest.$Properties
                 * @deprecated Use grpc.health.v1.HealthCheckRequest.$Properties instead.
                 */

                /**
                 * Shape of a HealthCheckRequest.
                 * @typedef {grpc.health.v1.HealthCheckRequest.$Properties} grpc.health.v1.HealthCheckRequest.$Shape
                 */

                /**
                 * Constructs a new HealthCheckRequest.
                 * @memberof grpc.health.v1
                 * @classdesc Represents a HealthCheckRequest.
                 * @constructor
                 * @param {grpc.health.v1.HealthCheckRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const HealthCheckRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * HealthCheckRequest service.
                 * @member {string} service
                 * @memberof grpc.health.v1.HealthCheckRequest
                 * @instance
                 */
                HealthCheckRequest.prototype.service = "";

                /**
                 * Creates a new HealthCheckRequest instance using the specified properties.
                 * @function create
                 * @memberof grpc.health.v1.HealthCheckRequest
                 * @static
                 * @param {grpc.health.v1.HealthCheckRequest.$Properties=} [properties] Properties to set
                 * @returns {grpc.health.v1.HealthCheckRequest} HealthCheckRequest instance
                 * @type {{
                 *   (properties: grpc.health.v1.HealthCheckRequest.$Shape): grpc.health.v1.HealthCheckRequest & grpc.health.v1.HealthCheckRequest.$Shape;
                 *   (properties?: grpc.health.v1.HealthCheckRequest.$Properties): grpc.health.v1.HealthCheckRequest;
                 * }}
                 */
                HealthCheckRequest.create = function(properties) {
                    return new HealthCheckRequest(properties);
                };

                /**
                 * Encodes the specified HealthCheckRequest message. Does not implicitly {@link grpc.health.v1.HealthCheckRequest.verify|verify} messages.
                 * @function encode
                 * @memberof grpc.health.v1.HealthCheckRequest
                 * @static
                 * @param {grpc.health.v1.HealthCheckRequest.$Properties} message HealthCheckRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                HealthCheckRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.service != null && $Object.hasOwnProperty.call(message, "service") && message.service !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.service);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a HealthCheckRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof grpc.health.v1.HealthCheckRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {grpc.health.v1.HealthCheckRequest & grpc.health.v1.HealthCheckRequest.$Shape} HealthCheckRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                HealthCheckRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.grpc.health.v1.HealthCheckRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.service = value;
                                else
                                    delete message.service;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return HealthCheckRequest;
            })();

            v1.HealthCheckResponse = (function() {

                /**
                 * Properties of a HealthCheckResponse.
                 * @typedef {Object} grpc.health.v1.HealthCheckResponse.$Properties
                 * @property {grpc.health.v1.HealthCheckResponse.ServingStatus|null} [status] HealthCheckResponse status
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a HealthCheckResponse.
                 * @memberof grpc.health.v1
                 * @interface IHealthCheckResponse
                 * @augments grpc.health.v1.HealthCheckResponse.$Properties
                 * @deprecated Use grpc.health.v1.HealthCheckResponse.$Properties instead.
                 */

                /**
                 * Shape of a HealthCheckResponse.
                 * @typedef {grpc.health.v1.HealthCheckResponse.$Properties} grpc.health.v1.HealthCheckResponse.$Shape
                 */

                /**
                 * Constructs a new HealthCheckResponse.
                 * @memberof grpc.health.v1
                 * @classdesc Represents a HealthCheckResponse.
                 * @constructor
                 * @param {grpc.health.v1.HealthCheckResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const HealthCheckResponse = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * HealthCheckResponse status.
                 * @member {grpc.health.v1.HealthCheckResponse.ServingStatus} status
                 * @memberof grpc.health.v1.HealthCheckResponse
                 * @instance
                 */
                HealthCheckResponse.prototype.status = 0;

                /**
                 * Creates a new HealthCheckResponse instance using the specified properties.
                 * @function create
                 * @memberof grpc.health.v1.HealthCheckResponse
                 * @static
                 * @param {grpc.health.v1.HealthCheckResponse.$Properties=} [properties] Properties to set
                 * @returns {grpc.health.v1.HealthCheckResponse} HealthCheckResponse instance
                 * @type {{
                 *   (properties: grpc.health.v1.HealthCheckResponse.$Shape): grpc.health.v1.HealthCheckResponse & grpc.health.v1.HealthCheckResponse.$Shape;
                 *   (properties?: grpc.health.v1.HealthCheckResponse.$Properties): grpc.health.v1.HealthCheckResponse;
                 * }}
                 */
                HealthCheckResponse.create = function(properties) {
                    return new HealthCheckResponse(properties);
                };

                /**
                 * Encodes the specified HealthCheckResponse message. Does not implicitly {@link grpc.health.v1.HealthCheckResponse.verify|verify} messages.
                 * @function encode
                 * @memberof grpc.health.v1.HealthCheckResponse
                 * @static
                 * @param {grpc.health.v1.HealthCheckResponse.$Properties} message HealthCheckResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                HealthCheckResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).int32(message.status);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a HealthCheckResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof grpc.health.v1.HealthCheckResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {grpc.health.v1.HealthCheckResponse & grpc.health.v1.HealthCheckResponse.$Shape} HealthCheckResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                HealthCheckResponse.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.grpc.health.v1.HealthCheckResponse();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.status = value;
                                else
                                    delete message.status;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * ServingStatus enum.
                 * @name grpc.health.v1.HealthCheckResponse.ServingStatus
                 * @enum {number}
                 * @property {number} UNKNOWN=0 UNKNOWN value
                 * @property {number} SERVING=1 SERVING value
                 * @property {number} NOT_SERVING=2 NOT_SERVING value
                 * @property {number} SERVICE_UNKNOWN=3 SERVICE_UNKNOWN value
                 */
                HealthCheckResponse.ServingStatus = (function() {
                    const valuesById = $Object.create(null), values = $Object.create(valuesById);
                    values[valuesById[0] = "UNKNOWN"] = 0;
                    values[valuesById[1] = "SERVING"] = 1;
                    values[valuesById[2] = "NOT_SERVING"] = 2;
                    values[valuesById[3] = "SERVICE_UNKNOWN"] = 3;
                    return values;
                })();

                return HealthCheckResponse;
            })();

            return v1;
        })();

        return health;
    })();

    grpc.reflection = (function() {

        /**
         * Namespace reflection.
         * @memberof grpc
         * @namespace
         */
        const reflection = {};

        reflection.v1 = (function() {

            /**
             * Namespace v1.
             * @memberof grpc.reflection
             * @namespace
             */
            const v1 = {};

            v1.ServerReflectionRequest = (function() {

                /**
                 * Properties of a ServerReflectionRequest.
                 * @typedef {Object} grpc.reflection.v1.ServerReflectionRequest.$Properties
                 * @property {string|null} [host] ServerReflectionRequest host
                 * @property {string|null} [fileByFilename] ServerReflectionRequest fileByFilename
                 * @property {string|null} [fileContainingSymbol] ServerReflectionRequest fileContainingSymbol
                 * @property {grpc.reflection.v1.ExtensionRequest.$Properties|null} [fileContainingExtension] ServerReflectionRequest fileContainingExtension
                 * @property {string|null} [allExtensionNumbersOfType] ServerReflectionRequest allExtensionNumbersOfType
                 * @property {string|null} [listServices] ServerReflectionRequest listServices
                 * @property {"fileByFilename"|"fileContainingSymbol"|"fileContainingExtension"|"allExtensionNumbersOfType"|"listServices"} [messageRequest] ServerReflectionRequest messageRequest
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ServerReflectionRequest.
                 * @memberof grpc.reflection.v1
                 * @interface IServerReflectionRequest
                 * @augments grpc.reflection.v1.ServerReflectionRequest.$Properties
                 * @deprecated Use grpc.reflection.v1.ServerReflectionRequest.$Properties instead.
                 */

                /**
                 * Narrowed shape of a ServerReflectionRequest.
                 * @typedef {{
                 *   host?: string|null;
                 *   fileByFilename?: string|null;
                 *   fileContainingSymbol?: string|null;
                 *   fileContainingExtension?: grpc.reflection.v1.ExtensionRequest.$Shape|null;
                 *   allExtensionNumbersOfType?: string|null;
                 *   listServices?: string|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ messageRequest?: undefined; fileByFilename?: null; fileContainingSymbol?: null; fileContainingExtension?: null; allExtensionNumbersOfType?: null; listServices?: null }|{ messageRequest?: "fileByFilename"; fileByFilename: string; fileContainingSymbol?: null; fileContainingExtension?: null; allExtensionNumbersOfType?: null; listServices?: null }|{ messageRequest?: "fileContainingSymbol"; fileByFilename?: null; fileContainingSymbol: string; fileContainingExtension?: null; allExtensionNumbersOfType?: null; listServices?: null }|{ messageRequest?: "fileContainingExtension"; fileByFilename?: null; fileContainingSymbol?: null; fileContainingExtension: grpc.reflection.v1.ExtensionRequest.$Shape; allExtensionNumbersOfType?: null; listServices?: null }|{ messageRequest?: "allExtensionNumbersOfType"; fileByFilename?: null; fileContainingSymbol?: null; fileContainingExtension?: null; allExtensionNumbersOfType: string; listServices?: null }|{ messageRequest?: "listServices"; fileByFilename?: null; fileContainingSymbol?: null; fileContainingExtension?: null; allExtensionNumbersOfType?: null; listServices: string })
                 * )} grpc.reflection.v1.ServerReflectionRequest.$Shape
                 */

                /**
                 * Constructs a new ServerReflectionRequest.
                 * @memberof grpc.reflection.v1
                 * @classdesc Represents a ServerReflectionRequest.
                 * @constructor
                 * @param {grpc.reflection.v1.ServerReflectionRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ServerReflectionRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ServerReflectionRequest host.
                 * @member {string} host
                 * @memberof grpc.reflection.v1.ServerReflectionRequest
                 * @instance
                 */
                ServerReflectionRequest.prototype.host = "";

                /**
                 * ServerReflectionRequest fileByFilename.
                 * @member {string|null|undefined} fileByFilename
                 * @memberof grpc.reflection.v1.ServerReflectionRequest
                 * @instance
                 */
                ServerReflectionRequest.prototype.fileByFilename = null;

                /**
                 * ServerReflectionRequest fileContainingSymbol.
                 * @member {string|null|undefined} fileContainingSymbol
                 * @memberof grpc.reflection.v1.ServerReflectionRequest
                 * @instance
                 */
                ServerReflectionRequest.prototype.fileContainingSymbol = null;

                /**
                 * ServerReflectionRequest fileContainingExtension.
                 * @member {grpc.reflection.v1.ExtensionRequest.$Properties|null|undefined} fileContainingExtension
                 * @memberof grpc.reflection.v1.ServerReflectionRequest
                 * @instance
                 */
                ServerReflectionRequest.prototype.fileContainingExtension = null;

                /**
                 * ServerReflectionRequest allExtensionNumbersOfType.
                 * @member {string|null|undefined} allExtensionNumbersOfType
                 * @memberof grpc.reflection.v1.ServerReflectionRequest
                 * @instance
                 */
                ServerReflectionRequest.prototype.allExtensionNumbersOfType = null;

                /**
                 * ServerReflectionRequest listServices.
                 * @member {string|null|undefined} listServices
                 * @memberof grpc.reflection.v1.ServerReflectionRequest
                 * @instance
                 */
                ServerReflectionRequest.prototype.listServices = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * ServerReflectionRequest messageRequest.
                 * @member {"fileByFilename"|"fileContainingSymbol"|"fileContainingExtension"|"allExtensionNumbersOfType"|"listServices"|undefined} messageRequest
                 * @memberof grpc.reflection.v1.ServerReflectionRequest
                 * @instance
                 */
                $Object.defineProperty(ServerReflectionRequest.prototype, "messageRequest", {
                    get: $util.oneOfGetter($oneOfFields = ["fileByFilename", "fileContainingSymbol", "fileContainingExtension", "allExtensionNumbersOfType", "listServices"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new ServerReflectionRequest instance using the specified properties.
                 * @function create
                 * @memberof grpc.reflection.v1.ServerReflectionRequest
                 * @static
                 * @param {grpc.reflection.v1.ServerReflectionRequest.$Properties=} [properties] Properties to set
                 * @returns {grpc.reflection.v1.ServerReflectionRequest} ServerReflectionRequest instance
                 * @type {{
                 *   (properties: grpc.reflection.v1.ServerReflectionRequest.$Shape): grpc.reflection.v1.ServerReflectionRequest & grpc.reflection.v1.ServerReflectionRequest.$Shape;
                 *   (properties?: grpc.reflection.v1.ServerReflectionRequest.$Properties): grpc.reflection.v1.ServerReflectionRequest;
                 * }}
                 */
                ServerReflectionRequest.create = function(properties) {
                    return new ServerReflectionRequest(properties);
                };

                /**
                 * Encodes the specified ServerReflectionRequest message. Does not implicitly {@link grpc.reflection.v1.ServerReflectionRequest.verify|verify} messages.
                 * @function encode
                 * @memberof grpc.reflection.v1.ServerReflectionRequest
                 * @static
                 * @param {grpc.reflection.v1.ServerReflectionRequest.$Properties} message ServerReflectionRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ServerReflectionRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.host != null && $Object.hasOwnProperty.call(message, "host") && message.host !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.host);
                    if (message.fileByFilename != null && $Object.hasOwnProperty.call(message, "fileByFilename"))
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.fileByFilename);
                    if (message.fileContainingSymbol != null && $Object.hasOwnProperty.call(message, "fileContainingSymbol"))
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.fileContainingSymbol);
                    if (message.fileContainingExtension != null && $Object.hasOwnProperty.call(message, "fileContainingExtension"))
                        $root.grpc.reflection.v1.ExtensionRequest.encode(message.fileContainingExtension, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.allExtensionNumbersOfType != null && $Object.hasOwnProperty.call(message, "allExtensionNumbersOfType"))
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.allExtensionNumbersOfType);
                    if (message.listServices != null && $Object.hasOwnProperty.call(message, "listServices"))
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.listServices);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ServerReflectionRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof grpc.reflection.v1.ServerReflectionRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {grpc.reflection.v1.ServerReflectionRequest & grpc.reflection.v1.ServerReflectionRequest.$Shape} ServerReflectionRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ServerReflectionRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.grpc.reflection.v1.ServerReflectionRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.host = value;
                                else
                                    delete message.host;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.fileByFilename = reader.stringVerify();
                                message.messageRequest = "fileByFilename";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.fileContainingSymbol = reader.stringVerify();
                                message.messageRequest = "fileContainingSymbol";
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.fileContainingExtension = $root.grpc.reflection.v1.ExtensionRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.fileContainingExtension);
                                message.messageRequest = "fileContainingExtension";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.allExtensionNumbersOfType = reader.stringVerify();
                                message.messageRequest = "allExtensionNumbersOfType";
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                message.listServices = reader.stringVerify();
                                message.messageRequest = "listServices";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return ServerReflectionRequest;
            })();

            v1.ExtensionRequest = (function() {

                /**
                 * Properties of an ExtensionRequest.
                 * @typedef {Object} grpc.reflection.v1.ExtensionRequest.$Properties
                 * @property {string|null} [containingType] ExtensionRequest containingType
                 * @property {number|null} [extensionNumber] ExtensionRequest extensionNumber
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an ExtensionRequest.
                 * @memberof grpc.reflection.v1
                 * @interface IExtensionRequest
                 * @augments grpc.reflection.v1.ExtensionRequest.$Properties
                 * @deprecated Use grpc.reflection.v1.ExtensionRequest.$Properties instead.
                 */

                /**
                 * Shape of an ExtensionRequest.
                 * @typedef {grpc.reflection.v1.ExtensionRequest.$Properties} grpc.reflection.v1.ExtensionRequest.$Shape
                 */

                /**
                 * Constructs a new ExtensionRequest.
                 * @memberof grpc.reflection.v1
                 * @classdesc Represents an ExtensionRequest.
                 * @constructor
                 * @param {grpc.reflection.v1.ExtensionRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ExtensionRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ExtensionRequest containingType.
                 * @member {string} containingType
                 * @memberof grpc.reflection.v1.ExtensionRequest
                 * @instance
                 */
                ExtensionRequest.prototype.containingType = "";

                /**
                 * ExtensionRequest extensionNumber.
                 * @member {number} extensionNumber
                 * @memberof grpc.reflection.v1.ExtensionRequest
                 * @instance
                 */
                ExtensionRequest.prototype.extensionNumber = 0;

                /**
                 * Creates a new ExtensionRequest instance using the specified properties.
                 * @function create
                 * @memberof grpc.reflection.v1.ExtensionRequest
                 * @static
                 * @param {grpc.reflection.v1.ExtensionRequest.$Properties=} [properties] Properties to set
                 * @returns {grpc.reflection.v1.ExtensionRequest} ExtensionRequest instance
                 * @type {{
                 *   (properties: grpc.reflection.v1.ExtensionRequest.$Shape): grpc.reflection.v1.ExtensionRequest & grpc.reflection.v1.ExtensionRequest.$Shape;
                 *   (properties?: grpc.reflection.v1.ExtensionRequest.$Properties): grpc.reflection.v1.ExtensionRequest;
                 * }}
                 */
                ExtensionRequest.create = function(properties) {
                    return new ExtensionRequest(properties);
                };

                /**
                 * Encodes the specified ExtensionRequest message. Does not implicitly {@link grpc.reflection.v1.ExtensionRequest.verify|verify} messages.
                 * @function encode
                 * @memberof grpc.reflection.v1.ExtensionRequest
                 * @static
                 * @param {grpc.reflection.v1.ExtensionRequest.$Properties} message ExtensionRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ExtensionRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.containingType != null && $Object.hasOwnProperty.call(message, "containingType") && message.containingType !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.containingType);
                    if (message.extensionNumber != null && $Object.hasOwnProperty.call(message, "extensionNumber") && message.extensionNumber !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).int32(message.extensionNumber);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an ExtensionRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof grpc.reflection.v1.ExtensionRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {grpc.reflection.v1.ExtensionRequest & grpc.reflection.v1.ExtensionRequest.$Shape} ExtensionRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ExtensionRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.grpc.reflection.v1.ExtensionRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.containingType = value;
                                else
                                    delete message.containingType;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.extensionNumber = value;
                                else
                                    delete message.extensionNumber;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return ExtensionRequest;
            })();

            v1.ServerReflectionResponse = (function() {

                /**
                 * Properties of a ServerReflectionResponse.
                 * @typedef {Object} grpc.reflection.v1.ServerReflectionResponse.$Properties
                 * @property {string|null} [validHost] ServerReflectionResponse validHost
                 * @property {grpc.reflection.v1.ServerReflectionRequest.$Properties|null} [originalRequest] ServerReflectionResponse originalRequest
                 * @property {grpc.reflection.v1.FileDescriptorResponse.$Properties|null} [fileDescriptorResponse] ServerReflectionResponse fileDescriptorResponse
                 * @property {grpc.reflection.v1.ExtensionNumberResponse.$Properties|null} [allExtensionNumbersResponse] ServerReflectionResponse allExtensionNumbersResponse
                 * @property {grpc.reflection.v1.ListServiceResponse.$Properties|null} [listServicesResponse] ServerReflectionResponse listServicesResponse
                 * @property {grpc.reflection.v1.ErrorResponse.$Properties|null} [errorResponse] ServerReflectionResponse errorResponse
                 * @property {"fileDescriptorResponse"|"allExtensionNumbersResponse"|"listServicesResponse"|"errorResponse"} [messageResponse] ServerReflectionResponse messageResponse
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ServerReflectionResponse.
                 * @memberof grpc.reflection.v1
                 * @interface IServerReflectionResponse
                 * @augments grpc.reflection.v1.ServerReflectionResponse.$Properties
                 * @deprecated Use grpc.reflection.v1.ServerReflectionResponse.$Properties instead.
                 */

                /**
                 * Narrowed shape of a ServerReflectionResponse.
                 * @typedef {{
                 *   validHost?: string|null;
                 *   originalRequest?: grpc.reflection.v1.ServerReflectionRequest.$Shape|null;
                 *   fileDescriptorResponse?: grpc.reflection.v1.FileDescriptorResponse.$Shape|null;
                 *   allExtensionNumbersResponse?: grpc.reflection.v1.ExtensionNumberResponse.$Shape|null;
                 *   listServicesResponse?: grpc.reflection.v1.ListServiceResponse.$Shape|null;
                 *   errorResponse?: grpc.reflection.v1.ErrorResponse.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ messageResponse?: undefined; fileDescriptorResponse?: null; allExtensionNumbersResponse?: null; listServicesResponse?: null; errorResponse?: null }|{ messageResponse?: "fileDescriptorResponse"; fileDescriptorResponse: grpc.reflection.v1.FileDescriptorResponse.$Shape; allExtensionNumbersResponse?: null; listServicesResponse?: null; errorResponse?: null }|{ messageResponse?: "allExtensionNumbersResponse"; fileDescriptorResponse?: null; allExtensionNumbersResponse: grpc.reflection.v1.ExtensionNumberResponse.$Shape; listServicesResponse?: null; errorResponse?: null }|{ messageResponse?: "listServicesResponse"; fileDescriptorResponse?: null; allExtensionNumbersResponse?: null; listServicesResponse: grpc.reflection.v1.ListServiceResponse.$Shape; errorResponse?: null }|{ messageResponse?: "errorResponse"; fileDescriptorResponse?: null; allExtensionNumbersResponse?: null; listServicesResponse?: null; errorResponse: grpc.reflection.v1.ErrorResponse.$Shape })
                 * )} grpc.reflection.v1.ServerReflectionResponse.$Shape
                 */

                /**
                 * Constructs a new ServerReflectionResponse.
                 * @memberof grpc.reflection.v1
                 * @classdesc Represents a ServerReflectionResponse.
                 * @constructor
                 * @param {grpc.reflection.v1.ServerReflectionResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ServerReflectionResponse = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ServerReflectionResponse validHost.
                 * @member {string} validHost
                 * @memberof grpc.reflection.v1.ServerReflectionResponse
                 * @instance
                 */
                ServerReflectionResponse.prototype.validHost = "";

                /**
                 * ServerReflectionResponse originalRequest.
                 * @member {grpc.reflection.v1.ServerReflectionRequest.$Properties|null|undefined} originalRequest
                 * @memberof grpc.reflection.v1.ServerReflectionResponse
                 * @instance
                 */
                ServerReflectionResponse.prototype.originalRequest = null;

                /**
                 * ServerReflectionResponse fileDescriptorResponse.
                 * @member {grpc.reflection.v1.FileDescriptorResponse.$Properties|null|undefined} fileDescriptorResponse
                 * @memberof grpc.reflection.v1.ServerReflectionResponse
                 * @instance
                 */
                ServerReflectionResponse.prototype.fileDescriptorResponse = null;

                /**
                 * ServerReflectionResponse allExtensionNumbersResponse.
                 * @member {grpc.reflection.v1.ExtensionNumberResponse.$Properties|null|undefined} allExtensionNumbersResponse
                 * @memberof grpc.reflection.v1.ServerReflectionResponse
                 * @instance
                 */
                ServerReflectionResponse.prototype.allExtensionNumbersResponse = null;

                /**
                 * ServerReflectionResponse listServicesResponse.
                 * @member {grpc.reflection.v1.ListServiceResponse.$Properties|null|undefined} listServicesResponse
                 * @memberof grpc.reflection.v1.ServerReflectionResponse
                 * @instance
                 */
                ServerReflectionResponse.prototype.listServicesResponse = null;

                /**
                 * ServerReflectionResponse errorResponse.
                 * @member {grpc.reflection.v1.ErrorResponse.$Properties|null|undefined} errorResponse
                 * @memberof grpc.reflection.v1.ServerReflectionResponse
                 * @instance
                 */
                ServerReflectionResponse.prototype.errorResponse = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * ServerReflectionResponse messageResponse.
                 * @member {"fileDescriptorResponse"|"allExtensionNumbersResponse"|"listServicesResponse"|"errorResponse"|undefined} messageResponse
                 * @memberof grpc.reflection.v1.ServerReflectionResponse
                 * @instance
                 */
                $Object.defineProperty(ServerReflectionResponse.prototype, "messageResponse", {
                    get: $util.oneOfGetter($oneOfFields = ["fileDescriptorResponse", "allExtensionNumbersResponse", "listServicesResponse", "errorResponse"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new ServerReflectionResponse instance using the specified properties.
                 * @function create
                 * @memberof grpc.reflection.v1.ServerReflectionResponse
                 * @static
                 * @param {grpc.reflection.v1.ServerReflectionResponse.$Properties=} [properties] Properties to set
                 * @returns {grpc.reflection.v1.ServerReflectionResponse} ServerReflectionResponse instance
                 * @type {{
                 *   (properties: grpc.reflection.v1.ServerReflectionResponse.$Shape): grpc.reflection.v1.ServerReflectionResponse & grpc.reflection.v1.ServerReflectionResponse.$Shape;
                 *   (properties?: grpc.reflection.v1.ServerReflectionResponse.$Properties): grpc.reflection.v1.ServerReflectionResponse;
                 * }}
                 */
                ServerReflectionResponse.create = function(properties) {
                    return new ServerReflectionResponse(properties);
                };

                /**
                 * Encodes the specified ServerReflectionResponse message. Does not implicitly {@link grpc.reflection.v1.ServerReflectionResponse.verify|verify} messages.
                 * @function encode
                 * @memberof grpc.reflection.v1.ServerReflectionResponse
                 * @static
                 * @param {grpc.reflection.v1.ServerReflectionResponse.$Properties} message ServerReflectionResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ServerReflectionResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.validHost != null && $Object.hasOwnProperty.call(message, "validHost") && message.validHost !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.validHost);
                    if (message.originalRequest != null && $Object.hasOwnProperty.call(message, "originalRequest"))
                        $root.grpc.reflection.v1.ServerReflectionRequest.encode(message.originalRequest, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.fileDescriptorResponse != null && $Object.hasOwnProperty.call(message, "fileDescriptorResponse"))
                        $root.grpc.reflection.v1.FileDescriptorResponse.encode(message.fileDescriptorResponse, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.allExtensionNumbersResponse != null && $Object.hasOwnProperty.call(message, "allExtensionNumbersResponse"))
                        $root.grpc.reflection.v1.ExtensionNumberResponse.encode(message.allExtensionNumbersResponse, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.listServicesResponse != null && $Object.hasOwnProperty.call(message, "listServicesResponse"))
                        $root.grpc.reflection.v1.ListServiceResponse.encode(message.listServicesResponse, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.errorResponse != null && $Object.hasOwnProperty.call(message, "errorResponse"))
                        $root.grpc.reflection.v1.ErrorResponse.encode(message.errorResponse, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ServerReflectionResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof grpc.reflection.v1.ServerReflectionResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {grpc.reflection.v1.ServerReflectionResponse & grpc.reflection.v1.ServerReflectionResponse.$Shape} ServerReflectionResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ServerReflectionResponse.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.grpc.reflection.v1.ServerReflectionResponse();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.validHost = value;
                                else
                                    delete message.validHost;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.originalRequest = $root.grpc.reflection.v1.ServerReflectionRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.originalRequest);
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.fileDescriptorResponse = $root.grpc.reflection.v1.FileDescriptorResponse.decode(reader, reader.size(), $undefined, _depth + 1, message.fileDescriptorResponse);
                                message.messageResponse = "fileDescriptorResponse";
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.allExtensionNumbersResponse = $root.grpc.reflection.v1.ExtensionNumberResponse.decode(reader, reader.size(), $undefined, _depth + 1, message.allExtensionNumbersResponse);
                                message.messageResponse = "allExtensionNumbersResponse";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.listServicesResponse = $root.grpc.reflection.v1.ListServiceResponse.decode(reader, reader.size(), $undefined, _depth + 1, message.listServicesResponse);
                                message.messageResponse = "listServicesResponse";
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                message.errorResponse = $root.grpc.reflection.v1.ErrorResponse.decode(reader, reader.size(), $undefined, _depth + 1, message.errorResponse);
                                message.messageResponse = "errorResponse";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return ServerReflectionResponse;
            })();

            v1.FileDescriptorResponse = (function() {

                /**
                 * Properties of a FileDescriptorResponse.
                 * @typedef {Object} grpc.reflection.v1.FileDescriptorResponse.$Properties
                 * @property {Array.<Uint8Array>|null} [fileDescriptorProto] FileDescriptorResponse fileDescriptorProto
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a FileDescriptorResponse.
                 * @memberof grpc.reflection.v1
                 * @interface IFileDescriptorResponse
                 * @augments grpc.reflection.v1.FileDescriptorResponse.$Properties
                 * @deprecated Use grpc.reflection.v1.FileDescriptorResponse.$Properties instead.
                 */

                /**
                 * Shape of a FileDescriptorResponse.
                 * @typedef {grpc.reflection.v1.FileDescriptorResponse.$Properties} grpc.reflection.v1.FileDescriptorResponse.$Shape
                 */

                /**
                 * Constructs a new FileDescriptorResponse.
                 * @memberof grpc.reflection.v1
                 * @classdesc Represents a FileDescriptorResponse.
                 * @constructor
                 * @param {grpc.reflection.v1.FileDescriptorResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const FileDescriptorResponse = function (properties) {
                    this.fileDescriptorProto = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * FileDescriptorResponse fileDescriptorProto.
                 * @member {Array.<Uint8Array>} fileDescriptorProto
                 * @memberof grpc.reflection.v1.FileDescriptorResponse
                 * @instance
                 */
                FileDescriptorResponse.prototype.fileDescriptorProto = $util.emptyArray;

                /**
                 * Creates a new FileDescriptorResponse instance using the specified properties.
                 * @function create
                 * @memberof grpc.reflection.v1.FileDescriptorResponse
                 * @static
                 * @param {grpc.reflection.v1.FileDescriptorResponse.$Properties=} [properties] Properties to set
                 * @returns {grpc.reflection.v1.FileDescriptorResponse} FileDescriptorResponse instance
                 * @type {{
                 *   (properties: grpc.reflection.v1.FileDescriptorResponse.$Shape): grpc.reflection.v1.FileDescriptorResponse & grpc.reflection.v1.FileDescriptorResponse.$Shape;
                 *   (properties?: grpc.reflection.v1.FileDescriptorResponse.$Properties): grpc.reflection.v1.FileDescriptorResponse;
                 * }}
                 */
                FileDescriptorResponse.create = function(properties) {
                    return new FileDescriptorResponse(properties);
                };

                /**
                 * Encodes the specified FileDescriptorResponse message. Does not implicitly {@link grpc.reflection.v1.FileDescriptorResponse.verify|verify} messages.
                 * @function encode
                 * @memberof grpc.reflection.v1.FileDescriptorResponse
                 * @static
                 * @param {grpc.reflection.v1.FileDescriptorResponse.$Properties} message FileDescriptorResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                FileDescriptorResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.fileDescriptorProto != null && message.fileDescriptorProto.length)
                        for (let i = 0; i < message.fileDescriptorProto.length; ++i)
                            writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.fileDescriptorProto[i]);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a FileDescriptorResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof grpc.reflection.v1.FileDescriptorResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {grpc.reflection.v1.FileDescriptorResponse & grpc.reflection.v1.FileDescriptorResponse.$Shape} FileDescriptorResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                FileDescriptorResponse.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.grpc.reflection.v1.FileDescriptorResponse();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.fileDescriptorProto && message.fileDescriptorProto.length))
                                    message.fileDescriptorProto = [];
                                message.fileDescriptorProto.push(reader.bytes());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return FileDescriptorResponse;
            })();

            v1.ExtensionNumberResponse = (function() {

                /**
                 * Properties of an ExtensionNumberResponse.
                 * @typedef {Object} grpc.reflection.v1.ExtensionNumberResponse.$Properties
                 * @property {string|null} [baseTypeName] ExtensionNumberResponse baseTypeName
                 * @property {Array.<number>|null} [extensionNumber] ExtensionNumberResponse extensionNumber
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an ExtensionNumberResponse.
                 * @memberof grpc.reflection.v1
                 * @interface IExtensionNumberResponse
                 * @augments grpc.reflection.v1.ExtensionNumberResponse.$Properties
                 * @deprecated Use grpc.reflection.v1.ExtensionNumberResponse.$Properties instead.
                 */

                /**
                 * Shape of an ExtensionNumberResponse.
                 * @typedef {grpc.reflection.v1.ExtensionNumberResponse.$Properties} grpc.reflection.v1.ExtensionNumberResponse.$Shape
                 */

                /**
                 * Constructs a new ExtensionNumberResponse.
                 * @memberof grpc.reflection.v1
                 * @classdesc Represents an ExtensionNumberResponse.
                 * @constructor
                 * @param {grpc.reflection.v1.ExtensionNumberResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ExtensionNumberResponse = function (properties) {
                    this.extensionNumber = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ExtensionNumberResponse baseTypeName.
                 * @member {string} baseTypeName
                 * @memberof grpc.reflection.v1.ExtensionNumberResponse
                 * @instance
                 */
                ExtensionNumberResponse.prototype.baseTypeName = "";

                /**
                 * ExtensionNumberResponse extensionNumber.
                 * @member {Array.<number>} extensionNumber
                 * @memberof grpc.reflection.v1.ExtensionNumberResponse
                 * @instance
                 */
                ExtensionNumberResponse.prototype.extensionNumber = $util.emptyArray;

                /**
                 * Creates a new ExtensionNumberResponse instance using the specified properties.
                 * @function create
                 * @memberof grpc.reflection.v1.ExtensionNumberResponse
                 * @static
                 * @param {grpc.reflection.v1.ExtensionNumberResponse.$Properties=} [properties] Properties to set
                 * @returns {grpc.reflection.v1.ExtensionNumberResponse} ExtensionNumberResponse instance
                 * @type {{
                 *   (properties: grpc.reflection.v1.ExtensionNumberResponse.$Shape): grpc.reflection.v1.ExtensionNumberResponse & grpc.reflection.v1.ExtensionNumberResponse.$Shape;
                 *   (properties?: grpc.reflection.v1.ExtensionNumberResponse.$Properties): grpc.reflection.v1.ExtensionNumberResponse;
                 * }}
                 */
                ExtensionNumberResponse.create = function(properties) {
                    return new ExtensionNumberResponse(properties);
                };

                /**
                 * Encodes the specified ExtensionNumberResponse message. Does not implicitly {@link grpc.reflection.v1.ExtensionNumberResponse.verify|verify} messages.
                 * @function encode
                 * @memberof grpc.reflection.v1.ExtensionNumberResponse
                 * @static
                 * @param {grpc.reflection.v1.ExtensionNumberResponse.$Properties} message ExtensionNumberResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ExtensionNumberResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.baseTypeName != null && $Object.hasOwnProperty.call(message, "baseTypeName") && message.baseTypeName !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.baseTypeName);
                    if (message.extensionNumber != null && message.extensionNumber.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).int32s(message.extensionNumber);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an ExtensionNumberResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof grpc.reflection.v1.ExtensionNumberResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {grpc.reflection.v1.ExtensionNumberResponse & grpc.reflection.v1.ExtensionNumberResponse.$Shape} ExtensionNumberResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ExtensionNumberResponse.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.grpc.reflection.v1.ExtensionNumberResponse();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.baseTypeName = value;
                                else
                                    delete message.baseTypeName;
                                continue;
                            }
                        case 2: {
                                if (wireType === 2) {
                                    if (!(message.extensionNumber && message.extensionNumber.length))
                                        message.extensionNumber = [];
                                    reader.int32s(message.extensionNumber);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.extensionNumber && message.extensionNumber.length))
                                    message.extensionNumber = [];
                                message.extensionNumber.push(reader.int32());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return ExtensionNumberResponse;
            })();

            v1.ListServiceResponse = (function() {

                /**
                 * Properties of a ListServiceResponse.
                 * @typedef {Object} grpc.reflection.v1.ListServiceResponse.$Properties
                 * @property {Array.<grpc.reflection.v1.ServiceResponse.$Properties>|null} [service] ListServiceResponse service
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ListServiceResponse.
                 * @memberof grpc.reflection.v1
                 * @interface IListServiceResponse
                 * @augments grpc.reflection.v1.ListServiceResponse.$Properties
                 * @deprecated Use grpc.reflection.v1.ListServiceResponse.$Properties instead.
                 */

                /**
                 * Shape of a ListServiceResponse.
                 * @typedef {grpc.reflection.v1.ListServiceResponse.$Properties} grpc.reflection.v1.ListServiceResponse.$Shape
                 */

                /**
                 * Constructs a new ListServiceResponse.
                 * @memberof grpc.reflection.v1
                 * @classdesc Represents a ListServiceResponse.
                 * @constructor
                 * @param {grpc.reflection.v1.ListServiceResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ListServiceResponse = function (properties) {
                    this.service = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ListServiceResponse service.
                 * @member {Array.<grpc.reflection.v1.ServiceResponse.$Properties>} service
                 * @memberof grpc.reflection.v1.ListServiceResponse
                 * @instance
                 */
                ListServiceResponse.prototype.service = $util.emptyArray;

                /**
                 * Creates a new ListServiceResponse instance using the specified properties.
                 * @function create
                 * @memberof grpc.reflection.v1.ListServiceResponse
                 * @static
                 * @param {grpc.reflection.v1.ListServiceResponse.$Properties=} [properties] Properties to set
                 * @returns {grpc.reflection.v1.ListServiceResponse} ListServiceResponse instance
                 * @type {{
                 *   (properties: grpc.reflection.v1.ListServiceResponse.$Shape): grpc.reflection.v1.ListServiceResponse & grpc.reflection.v1.ListServiceResponse.$Shape;
                 *   (properties?: grpc.reflection.v1.ListServiceResponse.$Properties): grpc.reflection.v1.ListServiceResponse;
                 * }}
                 */
                ListServiceResponse.create = function(properties) {
                    return new ListServiceResponse(properties);
                };

                /**
                 * Encodes the specified ListServiceResponse message. Does not implicitly {@link grpc.reflection.v1.ListServiceResponse.verify|verify} messages.
                 * @function encode
                 * @memberof grpc.reflection.v1.ListServiceResponse
                 * @static
                 * @param {grpc.reflection.v1.ListServiceResponse.$Properties} message ListServiceResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ListServiceResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.service != null && message.service.length)
                        for (let i = 0; i < message.service.length; ++i)
                            $root.grpc.reflection.v1.ServiceResponse.encode(message.service[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ListServiceResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof grpc.reflection.v1.ListServiceResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {grpc.reflection.v1.ListServiceResponse & grpc.reflection.v1.ListServiceResponse.$Shape} ListServiceResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ListServiceResponse.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.grpc.reflection.v1.ListServiceResponse();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.service && message.service.length))
                                    message.service = [];
                                message.service.push($root.grpc.reflection.v1.ServiceResponse.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return ListServiceResponse;
            })();

            v1.ServiceResponse = (function() {

                /**
                 * Properties of a ServiceResponse.
                 * @typedef {Object} grpc.reflection.v1.ServiceResponse.$Properties
                 * @property {string|null} [name] ServiceResponse name
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ServiceResponse.
                 * @memberof grpc.reflection.v1
                 * @interface IServiceResponse
                 * @augments grpc.reflection.v1.ServiceResponse.$Properties
                 * @deprecated Use grpc.reflection.v1.ServiceResponse.$Properties instead.
                 */

                /**
                 * Shape of a ServiceResponse.
                 * @typedef {grpc.reflection.v1.ServiceResponse.$Properties} grpc.reflection.v1.ServiceResponse.$Shape
                 */

                /**
                 * Constructs a new ServiceResponse.
                 * @memberof grpc.reflection.v1
                 * @classdesc Represents a ServiceResponse.
                 * @constructor
                 * @param {grpc.reflection.v1.ServiceResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ServiceResponse = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ServiceResponse name.
                 * @member {string} name
                 * @memberof grpc.reflection.v1.ServiceResponse
                 * @instance
                 */
                ServiceResponse.prototype.name = "";

                /**
                 * Creates a new ServiceResponse instance using the specified properties.
                 * @function create
                 * @memberof grpc.reflection.v1.ServiceResponse
                 * @static
                 * @param {grpc.reflection.v1.ServiceResponse.$Properties=} [properties] Properties to set
                 * @returns {grpc.reflection.v1.ServiceResponse} ServiceResponse instance
                 * @type {{
                 *   (properties: grpc.reflection.v1.ServiceResponse.$Shape): grpc.reflection.v1.ServiceResponse & grpc.reflection.v1.ServiceResponse.$Shape;
                 *   (properties?: grpc.reflection.v1.ServiceResponse.$Properties): grpc.reflection.v1.ServiceResponse;
                 * }}
                 */
                ServiceResponse.create = function(properties) {
                    return new ServiceResponse(properties);
                };

                /**
                 * Encodes the specified ServiceResponse message. Does not implicitly {@link grpc.reflection.v1.ServiceResponse.verify|verify} messages.
                 * @function encode
                 * @memberof grpc.reflection.v1.ServiceResponse
                 * @static
                 * @param {grpc.reflection.v1.ServiceResponse.$Properties} message ServiceResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ServiceResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ServiceResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof grpc.reflection.v1.ServiceResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {grpc.reflection.v1.ServiceResponse & grpc.reflection.v1.ServiceResponse.$Shape} ServiceResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ServiceResponse.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.grpc.reflection.v1.ServiceResponse();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return ServiceResponse;
            })();

            v1.ErrorResponse = (function() {

                /**
                 * Properties of an ErrorResponse.
                 * @typedef {Object} grpc.reflection.v1.ErrorResponse.$Properties
                 * @property {number|null} [errorCode] ErrorResponse errorCode
                 * @property {string|null} [errorMessage] ErrorResponse errorMessage
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an ErrorResponse.
                 * @memberof grpc.reflection.v1
                 * @interface IErrorResponse
                 * @augments grpc.reflection.v1.ErrorResponse.$Properties
                 * @deprecated Use grpc.reflection.v1.ErrorResponse.$Properties instead.
                 */

                /**
                 * Shape of an ErrorResponse.
                 * @typedef {grpc.reflection.v1.ErrorResponse.$Properties} grpc.reflection.v1.ErrorResponse.$Shape
                 */

                /**
                 * Constructs a new ErrorResponse.
                 * @memberof grpc.reflection.v1
                 * @classdesc Represents an ErrorResponse.
                 * @constructor
                 * @param {grpc.reflection.v1.ErrorResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ErrorResponse = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ErrorResponse errorCode.
                 * @member {number} errorCode
                 * @memberof grpc.reflection.v1.ErrorResponse
                 * @instance
                 */
                ErrorResponse.prototype.errorCode = 0;

                /**
                 * ErrorResponse errorMessage.
                 * @member {string} errorMessage
                 * @memberof grpc.reflection.v1.ErrorResponse
                 * @instance
                 */
                ErrorResponse.prototype.errorMessage = "";

                /**
                 * Creates a new ErrorResponse instance using the specified properties.
                 * @function create
                 * @memberof grpc.reflection.v1.ErrorResponse
                 * @static
                 * @param {grpc.reflection.v1.ErrorResponse.$Properties=} [properties] Properties to set
                 * @returns {grpc.reflection.v1.ErrorResponse} ErrorResponse instance
                 * @type {{
                 *   (properties: grpc.reflection.v1.ErrorResponse.$Shape): grpc.reflection.v1.ErrorResponse & grpc.reflection.v1.ErrorResponse.$Shape;
                 *   (properties?: grpc.reflection.v1.ErrorResponse.$Properties): grpc.reflection.v1.ErrorResponse;
                 * }}
                 */
                ErrorResponse.create = function(properties) {
                    return new ErrorResponse(properties);
                };

                /**
                 * Encodes the specified ErrorResponse message. Does not implicitly {@link grpc.reflection.v1.ErrorResponse.verify|verify} messages.
                 * @function encode
                 * @memberof grpc.reflection.v1.ErrorResponse
                 * @static
                 * @param {grpc.reflection.v1.ErrorResponse.$Properties} message ErrorResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ErrorResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.errorCode != null && $Object.hasOwnProperty.call(message, "errorCode") && message.errorCode !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).int32(message.errorCode);
                    if (message.errorMessage != null && $Object.hasOwnProperty.call(message, "errorMessage") && message.errorMessage !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.errorMessage);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an ErrorResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof grpc.reflection.v1.ErrorResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {grpc.reflection.v1.ErrorResponse & grpc.reflection.v1.ErrorResponse.$Shape} ErrorResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ErrorResponse.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.grpc.reflection.v1.ErrorResponse();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.errorCode = value;
                                else
                                    delete message.errorCode;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.errorMessage = value;
                                else
                                    delete message.errorMessage;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return ErrorResponse;
            })();

            return v1;
        })();

        return reflection;
    })();

    return grpc;
})();

export {
  $root as default
};
