import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace lambdarollouts. */
export namespace lambdarollouts {

    /** Namespace trafficrouter. */
    namespace trafficrouter {

        /** Namespace v1. */
        namespace v1 {

            /**
             * Properties of an InitPluginRequest.
             * @deprecated Use lambdarollouts.trafficrouter.v1.InitPluginRequest.$Properties instead.
             */
            interface IInitPluginRequest extends lambdarollouts.trafficrouter.v1.InitPluginRequest.$Properties {
            }

            /** Represents an InitPluginRequest. */
            class InitPluginRequest {

                /**
                 * Constructs a new InitPluginRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lambdarollouts.trafficrouter.v1.InitPluginRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new InitPluginRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns InitPluginRequest instance
                 */
                static create(properties: lambdarollouts.trafficrouter.v1.InitPluginRequest.$Shape): lambdarollouts.trafficrouter.v1.InitPluginRequest & lambdarollouts.trafficrouter.v1.InitPluginRequest.$Shape;
                static create(properties?: lambdarollouts.trafficrouter.v1.InitPluginRequest.$Properties): lambdarollouts.trafficrouter.v1.InitPluginRequest;

                /**
                 * Encodes the specified InitPluginRequest message. Does not implicitly {@link lambdarollouts.trafficrouter.v1.InitPluginRequest.verify|verify} messages.
                 * @param message InitPluginRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lambdarollouts.trafficrouter.v1.InitPluginRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an InitPluginRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lambdarollouts.trafficrouter.v1.InitPluginRequest & lambdarollouts.trafficrouter.v1.InitPluginRequest.$Shape} InitPluginRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lambdarollouts.trafficrouter.v1.InitPluginRequest & lambdarollouts.trafficrouter.v1.InitPluginRequest.$Shape;
            }

            namespace InitPluginRequest {

                /** Properties of an InitPluginRequest. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an InitPluginRequest. */
                type $Shape = lambdarollouts.trafficrouter.v1.InitPluginRequest.$Properties;
            }

            /**
             * Properties of a TypeRequest.
             * @deprecated Use lambdarollouts.trafficrouter.v1.TypeRequest.$Properties instead.
             */
            interface ITypeRequest extends lambdarollouts.trafficrouter.v1.TypeRequest.$Properties {
            }

            /** Represents a TypeRequest. */
            class TypeRequest {

                /**
                 * Constructs a new TypeRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lambdarollouts.trafficrouter.v1.TypeRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new TypeRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns TypeRequest instance
                 */
                static create(properties: lambdarollouts.trafficrouter.v1.TypeRequest.$Shape): lambdarollouts.trafficrouter.v1.TypeRequest & lambdarollouts.trafficrouter.v1.TypeRequest.$Shape;
                static create(properties?: lambdarollouts.trafficrouter.v1.TypeRequest.$Properties): lambdarollouts.trafficrouter.v1.TypeRequest;

                /**
                 * Encodes the specified TypeRequest message. Does not implicitly {@link lambdarollouts.trafficrouter.v1.TypeRequest.verify|verify} messages.
                 * @param message TypeRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lambdarollouts.trafficrouter.v1.TypeRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TypeRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lambdarollouts.trafficrouter.v1.TypeRequest & lambdarollouts.trafficrouter.v1.TypeRequest.$Shape} TypeRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lambdarollouts.trafficrouter.v1.TypeRequest & lambdarollouts.trafficrouter.v1.TypeRequest.$Shape;
            }

            namespace TypeRequest {

                /** Properties of a TypeRequest. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TypeRequest. */
                type $Shape = lambdarollouts.trafficrouter.v1.TypeRequest.$Properties;
            }

            /**
             * Properties of a TypeResponse.
             * @deprecated Use lambdarollouts.trafficrouter.v1.TypeResponse.$Properties instead.
             */
            interface ITypeResponse extends lambdarollouts.trafficrouter.v1.TypeResponse.$Properties {
            }

            /** Represents a TypeResponse. */
            class TypeResponse {

                /**
                 * Constructs a new TypeResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lambdarollouts.trafficrouter.v1.TypeResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TypeResponse type. */
                type: string;

                /**
                 * Creates a new TypeResponse instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns TypeResponse instance
                 */
                static create(properties: lambdarollouts.trafficrouter.v1.TypeResponse.$Shape): lambdarollouts.trafficrouter.v1.TypeResponse & lambdarollouts.trafficrouter.v1.TypeResponse.$Shape;
                static create(properties?: lambdarollouts.trafficrouter.v1.TypeResponse.$Properties): lambdarollouts.trafficrouter.v1.TypeResponse;

                /**
                 * Encodes the specified TypeResponse message. Does not implicitly {@link lambdarollouts.trafficrouter.v1.TypeResponse.verify|verify} messages.
                 * @param message TypeResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lambdarollouts.trafficrouter.v1.TypeResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TypeResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lambdarollouts.trafficrouter.v1.TypeResponse & lambdarollouts.trafficrouter.v1.TypeResponse.$Shape} TypeResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lambdarollouts.trafficrouter.v1.TypeResponse & lambdarollouts.trafficrouter.v1.TypeResponse.$Shape;
            }

            namespace TypeResponse {

                /** Properties of a TypeResponse. */
                interface $Properties {

                    /** TypeResponse type */
                    type?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TypeResponse. */
                type $Shape = lambdarollouts.trafficrouter.v1.TypeResponse.$Properties;
            }

            /**
             * Properties of an Outcome.
             * @deprecated Use lambdarollouts.trafficrouter.v1.Outcome.$Properties instead.
             */
            interface IOutcome extends lambdarollouts.trafficrouter.v1.Outcome.$Properties {
            }

            /** Represents an Outcome. */
            class Outcome {

                /**
                 * Constructs a new Outcome.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lambdarollouts.trafficrouter.v1.Outcome.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Outcome error. */
                error: string;

                /**
                 * Creates a new Outcome instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Outcome instance
                 */
                static create(properties: lambdarollouts.trafficrouter.v1.Outcome.$Shape): lambdarollouts.trafficrouter.v1.Outcome & lambdarollouts.trafficrouter.v1.Outcome.$Shape;
                static create(properties?: lambdarollouts.trafficrouter.v1.Outcome.$Properties): lambdarollouts.trafficrouter.v1.Outcome;

                /**
                 * Encodes the specified Outcome message. Does not implicitly {@link lambdarollouts.trafficrouter.v1.Outcome.verify|verify} messages.
                 * @param message Outcome message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lambdarollouts.trafficrouter.v1.Outcome.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Outcome message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lambdarollouts.trafficrouter.v1.Outcome & lambdarollouts.trafficrouter.v1.Outcome.$Shape} Outcome
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lambdarollouts.trafficrouter.v1.Outcome & lambdarollouts.trafficrouter.v1.Outcome.$Shape;
            }

            namespace Outcome {

                /** Properties of an Outcome. */
                interface $Properties {

                    /** Outcome error */
                    error?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Outcome. */
                type $Shape = lambdarollouts.trafficrouter.v1.Outcome.$Properties;
            }

            /**
             * Properties of a WeightDestination.
             * @deprecated Use lambdarollouts.trafficrouter.v1.WeightDestination.$Properties instead.
             */
            interface IWeightDestination extends lambdarollouts.trafficrouter.v1.WeightDestination.$Properties {
            }

            /** Represents a WeightDestination. */
            class WeightDestination {

                /**
                 * Constructs a new WeightDestination.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lambdarollouts.trafficrouter.v1.WeightDestination.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** WeightDestination serviceName. */
                serviceName: string;

                /** WeightDestination podTemplateHash. */
                podTemplateHash: string;

                /** WeightDestination weight. */
                weight: number;

                /**
                 * Creates a new WeightDestination instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns WeightDestination instance
                 */
                static create(properties: lambdarollouts.trafficrouter.v1.WeightDestination.$Shape): lambdarollouts.trafficrouter.v1.WeightDestination & lambdarollouts.trafficrouter.v1.WeightDestination.$Shape;
                static create(properties?: lambdarollouts.trafficrouter.v1.WeightDestination.$Properties): lambdarollouts.trafficrouter.v1.WeightDestination;

                /**
                 * Encodes the specified WeightDestination message. Does not implicitly {@link lambdarollouts.trafficrouter.v1.WeightDestination.verify|verify} messages.
                 * @param message WeightDestination message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lambdarollouts.trafficrouter.v1.WeightDestination.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a WeightDestination message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lambdarollouts.trafficrouter.v1.WeightDestination & lambdarollouts.trafficrouter.v1.WeightDestination.$Shape} WeightDestination
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lambdarollouts.trafficrouter.v1.WeightDestination & lambdarollouts.trafficrouter.v1.WeightDestination.$Shape;
            }

            namespace WeightDestination {

                /** Properties of a WeightDestination. */
                interface $Properties {

                    /** WeightDestination serviceName */
                    serviceName?: (string|null);

                    /** WeightDestination podTemplateHash */
                    podTemplateHash?: (string|null);

                    /** WeightDestination weight */
                    weight?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a WeightDestination. */
                type $Shape = lambdarollouts.trafficrouter.v1.WeightDestination.$Properties;
            }

            /**
             * Properties of an UpdateHashRequest.
             * @deprecated Use lambdarollouts.trafficrouter.v1.UpdateHashRequest.$Properties instead.
             */
            interface IUpdateHashRequest extends lambdarollouts.trafficrouter.v1.UpdateHashRequest.$Properties {
            }

            /** Represents an UpdateHashRequest. */
            class UpdateHashRequest {

                /**
                 * Constructs a new UpdateHashRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lambdarollouts.trafficrouter.v1.UpdateHashRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** UpdateHashRequest rolloutJson. */
                rolloutJson: Uint8Array;

                /** UpdateHashRequest canaryHash. */
                canaryHash: string;

                /** UpdateHashRequest stableHash. */
                stableHash: string;

                /** UpdateHashRequest additionalDestinations. */
                additionalDestinations: lambdarollouts.trafficrouter.v1.WeightDestination.$Properties[];

                /**
                 * Creates a new UpdateHashRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns UpdateHashRequest instance
                 */
                static create(properties: lambdarollouts.trafficrouter.v1.UpdateHashRequest.$Shape): lambdarollouts.trafficrouter.v1.UpdateHashRequest & lambdarollouts.trafficrouter.v1.UpdateHashRequest.$Shape;
                static create(properties?: lambdarollouts.trafficrouter.v1.UpdateHashRequest.$Properties): lambdarollouts.trafficrouter.v1.UpdateHashRequest;

                /**
                 * Encodes the specified UpdateHashRequest message. Does not implicitly {@link lambdarollouts.trafficrouter.v1.UpdateHashRequest.verify|verify} messages.
                 * @param message UpdateHashRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lambdarollouts.trafficrouter.v1.UpdateHashRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an UpdateHashRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lambdarollouts.trafficrouter.v1.UpdateHashRequest & lambdarollouts.trafficrouter.v1.UpdateHashRequest.$Shape} UpdateHashRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lambdarollouts.trafficrouter.v1.UpdateHashRequest & lambdarollouts.trafficrouter.v1.UpdateHashRequest.$Shape;
            }

            namespace UpdateHashRequest {

                /** Properties of an UpdateHashRequest. */
                interface $Properties {

                    /** UpdateHashRequest rolloutJson */
                    rolloutJson?: (Uint8Array|null);

                    /** UpdateHashRequest canaryHash */
                    canaryHash?: (string|null);

                    /** UpdateHashRequest stableHash */
                    stableHash?: (string|null);

                    /** UpdateHashRequest additionalDestinations */
                    additionalDestinations?: (lambdarollouts.trafficrouter.v1.WeightDestination.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an UpdateHashRequest. */
                type $Shape = lambdarollouts.trafficrouter.v1.UpdateHashRequest.$Properties;
            }

            /**
             * Properties of a SetWeightRequest.
             * @deprecated Use lambdarollouts.trafficrouter.v1.SetWeightRequest.$Properties instead.
             */
            interface ISetWeightRequest extends lambdarollouts.trafficrouter.v1.SetWeightRequest.$Properties {
            }

            /** Represents a SetWeightRequest. */
            class SetWeightRequest {

                /**
                 * Constructs a new SetWeightRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lambdarollouts.trafficrouter.v1.SetWeightRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SetWeightRequest rolloutJson. */
                rolloutJson: Uint8Array;

                /** SetWeightRequest desiredWeight. */
                desiredWeight: number;

                /** SetWeightRequest additionalDestinations. */
                additionalDestinations: lambdarollouts.trafficrouter.v1.WeightDestination.$Properties[];

                /**
                 * Creates a new SetWeightRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SetWeightRequest instance
                 */
                static create(properties: lambdarollouts.trafficrouter.v1.SetWeightRequest.$Shape): lambdarollouts.trafficrouter.v1.SetWeightRequest & lambdarollouts.trafficrouter.v1.SetWeightRequest.$Shape;
                static create(properties?: lambdarollouts.trafficrouter.v1.SetWeightRequest.$Properties): lambdarollouts.trafficrouter.v1.SetWeightRequest;

                /**
                 * Encodes the specified SetWeightRequest message. Does not implicitly {@link lambdarollouts.trafficrouter.v1.SetWeightRequest.verify|verify} messages.
                 * @param message SetWeightRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lambdarollouts.trafficrouter.v1.SetWeightRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SetWeightRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lambdarollouts.trafficrouter.v1.SetWeightRequest & lambdarollouts.trafficrouter.v1.SetWeightRequest.$Shape} SetWeightRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lambdarollouts.trafficrouter.v1.SetWeightRequest & lambdarollouts.trafficrouter.v1.SetWeightRequest.$Shape;
            }

            namespace SetWeightRequest {

                /** Properties of a SetWeightRequest. */
                interface $Properties {

                    /** SetWeightRequest rolloutJson */
                    rolloutJson?: (Uint8Array|null);

                    /** SetWeightRequest desiredWeight */
                    desiredWeight?: (number|null);

                    /** SetWeightRequest additionalDestinations */
                    additionalDestinations?: (lambdarollouts.trafficrouter.v1.WeightDestination.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SetWeightRequest. */
                type $Shape = lambdarollouts.trafficrouter.v1.SetWeightRequest.$Properties;
            }

            /**
             * Properties of a VerifyWeightRequest.
             * @deprecated Use lambdarollouts.trafficrouter.v1.VerifyWeightRequest.$Properties instead.
             */
            interface IVerifyWeightRequest extends lambdarollouts.trafficrouter.v1.VerifyWeightRequest.$Properties {
            }

            /** Represents a VerifyWeightRequest. */
            class VerifyWeightRequest {

                /**
                 * Constructs a new VerifyWeightRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lambdarollouts.trafficrouter.v1.VerifyWeightRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** VerifyWeightRequest rolloutJson. */
                rolloutJson: Uint8Array;

                /** VerifyWeightRequest desiredWeight. */
                desiredWeight: number;

                /** VerifyWeightRequest additionalDestinations. */
                additionalDestinations: lambdarollouts.trafficrouter.v1.WeightDestination.$Properties[];

                /**
                 * Creates a new VerifyWeightRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns VerifyWeightRequest instance
                 */
                static create(properties: lambdarollouts.trafficrouter.v1.VerifyWeightRequest.$Shape): lambdarollouts.trafficrouter.v1.VerifyWeightRequest & lambdarollouts.trafficrouter.v1.VerifyWeightRequest.$Shape;
                static create(properties?: lambdarollouts.trafficrouter.v1.VerifyWeightRequest.$Properties): lambdarollouts.trafficrouter.v1.VerifyWeightRequest;

                /**
                 * Encodes the specified VerifyWeightRequest message. Does not implicitly {@link lambdarollouts.trafficrouter.v1.VerifyWeightRequest.verify|verify} messages.
                 * @param message VerifyWeightRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lambdarollouts.trafficrouter.v1.VerifyWeightRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a VerifyWeightRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lambdarollouts.trafficrouter.v1.VerifyWeightRequest & lambdarollouts.trafficrouter.v1.VerifyWeightRequest.$Shape} VerifyWeightRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lambdarollouts.trafficrouter.v1.VerifyWeightRequest & lambdarollouts.trafficrouter.v1.VerifyWeightRequest.$Shape;
            }

            namespace VerifyWeightRequest {

                /** Properties of a VerifyWeightRequest. */
                interface $Properties {

                    /** VerifyWeightRequest rolloutJson */
                    rolloutJson?: (Uint8Array|null);

                    /** VerifyWeightRequest desiredWeight */
                    desiredWeight?: (number|null);

                    /** VerifyWeightRequest additionalDestinations */
                    additionalDestinations?: (lambdarollouts.trafficrouter.v1.WeightDestination.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a VerifyWeightRequest. */
                type $Shape = lambdarollouts.trafficrouter.v1.VerifyWeightRequest.$Properties;
            }

            /** Verdict enum. */
            enum Verdict {

                /** NOT_VERIFIED value */
                NOT_VERIFIED = 0,

                /** VERIFIED value */
                VERIFIED = 1,

                /** NOT_IMPLEMENTED value */
                NOT_IMPLEMENTED = 2
            }

            /**
             * Properties of a VerifyWeightResponse.
             * @deprecated Use lambdarollouts.trafficrouter.v1.VerifyWeightResponse.$Properties instead.
             */
            interface IVerifyWeightResponse extends lambdarollouts.trafficrouter.v1.VerifyWeightResponse.$Properties {
            }

            /** Represents a VerifyWeightResponse. */
            class VerifyWeightResponse {

                /**
                 * Constructs a new VerifyWeightResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lambdarollouts.trafficrouter.v1.VerifyWeightResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** VerifyWeightResponse verdict. */
                verdict: lambdarollouts.trafficrouter.v1.Verdict;

                /** VerifyWeightResponse error. */
                error: string;

                /**
                 * Creates a new VerifyWeightResponse instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns VerifyWeightResponse instance
                 */
                static create(properties: lambdarollouts.trafficrouter.v1.VerifyWeightResponse.$Shape): lambdarollouts.trafficrouter.v1.VerifyWeightResponse & lambdarollouts.trafficrouter.v1.VerifyWeightResponse.$Shape;
                static create(properties?: lambdarollouts.trafficrouter.v1.VerifyWeightResponse.$Properties): lambdarollouts.trafficrouter.v1.VerifyWeightResponse;

                /**
                 * Encodes the specified VerifyWeightResponse message. Does not implicitly {@link lambdarollouts.trafficrouter.v1.VerifyWeightResponse.verify|verify} messages.
                 * @param message VerifyWeightResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lambdarollouts.trafficrouter.v1.VerifyWeightResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a VerifyWeightResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lambdarollouts.trafficrouter.v1.VerifyWeightResponse & lambdarollouts.trafficrouter.v1.VerifyWeightResponse.$Shape} VerifyWeightResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lambdarollouts.trafficrouter.v1.VerifyWeightResponse & lambdarollouts.trafficrouter.v1.VerifyWeightResponse.$Shape;
            }

            namespace VerifyWeightResponse {

                /** Properties of a VerifyWeightResponse. */
                interface $Properties {

                    /** VerifyWeightResponse verdict */
                    verdict?: (lambdarollouts.trafficrouter.v1.Verdict|null);

                    /** VerifyWeightResponse error */
                    error?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a VerifyWeightResponse. */
                type $Shape = lambdarollouts.trafficrouter.v1.VerifyWeightResponse.$Properties;
            }

            /**
             * Properties of a SetHeaderRouteRequest.
             * @deprecated Use lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest.$Properties instead.
             */
            interface ISetHeaderRouteRequest extends lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest.$Properties {
            }

            /** Represents a SetHeaderRouteRequest. */
            class SetHeaderRouteRequest {

                /**
                 * Constructs a new SetHeaderRouteRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SetHeaderRouteRequest rolloutJson. */
                rolloutJson: Uint8Array;

                /** SetHeaderRouteRequest routeJson. */
                routeJson: Uint8Array;

                /**
                 * Creates a new SetHeaderRouteRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SetHeaderRouteRequest instance
                 */
                static create(properties: lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest.$Shape): lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest & lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest.$Shape;
                static create(properties?: lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest.$Properties): lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest;

                /**
                 * Encodes the specified SetHeaderRouteRequest message. Does not implicitly {@link lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest.verify|verify} messages.
                 * @param message SetHeaderRouteRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SetHeaderRouteRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest & lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest.$Shape} SetHeaderRouteRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest & lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest.$Shape;
            }

            namespace SetHeaderRouteRequest {

                /** Properties of a SetHeaderRouteRequest. */
                interface $Properties {

                    /** SetHeaderRouteRequest rolloutJson */
                    rolloutJson?: (Uint8Array|null);

                    /** SetHeaderRouteRequest routeJson */
                    routeJson?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SetHeaderRouteRequest. */
                type $Shape = lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest.$Properties;
            }

            /**
             * Properties of a SetMirrorRouteRequest.
             * @deprecated Use lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest.$Properties instead.
             */
            interface ISetMirrorRouteRequest extends lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest.$Properties {
            }

            /** Represents a SetMirrorRouteRequest. */
            class SetMirrorRouteRequest {

                /**
                 * Constructs a new SetMirrorRouteRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SetMirrorRouteRequest rolloutJson. */
                rolloutJson: Uint8Array;

                /** SetMirrorRouteRequest routeJson. */
                routeJson: Uint8Array;

                /**
                 * Creates a new SetMirrorRouteRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SetMirrorRouteRequest instance
                 */
                static create(properties: lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest.$Shape): lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest & lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest.$Shape;
                static create(properties?: lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest.$Properties): lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest;

                /**
                 * Encodes the specified SetMirrorRouteRequest message. Does not implicitly {@link lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest.verify|verify} messages.
                 * @param message SetMirrorRouteRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SetMirrorRouteRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest & lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest.$Shape} SetMirrorRouteRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest & lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest.$Shape;
            }

            namespace SetMirrorRouteRequest {

                /** Properties of a SetMirrorRouteRequest. */
                interface $Properties {

                    /** SetMirrorRouteRequest rolloutJson */
                    rolloutJson?: (Uint8Array|null);

                    /** SetMirrorRouteRequest routeJson */
                    routeJson?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SetMirrorRouteRequest. */
                type $Shape = lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest.$Properties;
            }

            /**
             * Properties of a RemoveManagedRoutesRequest.
             * @deprecated Use lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest.$Properties instead.
             */
            interface IRemoveManagedRoutesRequest extends lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest.$Properties {
            }

            /** Represents a RemoveManagedRoutesRequest. */
            class RemoveManagedRoutesRequest {

                /**
                 * Constructs a new RemoveManagedRoutesRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RemoveManagedRoutesRequest rolloutJson. */
                rolloutJson: Uint8Array;

                /**
                 * Creates a new RemoveManagedRoutesRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RemoveManagedRoutesRequest instance
                 */
                static create(properties: lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest.$Shape): lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest & lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest.$Shape;
                static create(properties?: lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest.$Properties): lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest;

                /**
                 * Encodes the specified RemoveManagedRoutesRequest message. Does not implicitly {@link lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest.verify|verify} messages.
                 * @param message RemoveManagedRoutesRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RemoveManagedRoutesRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest & lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest.$Shape} RemoveManagedRoutesRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest & lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest.$Shape;
            }

            namespace RemoveManagedRoutesRequest {

                /** Properties of a RemoveManagedRoutesRequest. */
                interface $Properties {

                    /** RemoveManagedRoutesRequest rolloutJson */
                    rolloutJson?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RemoveManagedRoutesRequest. */
                type $Shape = lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest.$Properties;
            }
        }
    }
}

/** Namespace plugin. */
export namespace plugin {

    /**
     * Properties of an Empty.
     * @deprecated Use plugin.Empty.$Properties instead.
     */
    interface IEmpty extends plugin.Empty.$Properties {
    }

    /** Represents an Empty. */
    class Empty {

        /**
         * Constructs a new Empty.
         * @param [properties] Properties to set
         */
        constructor(properties?: plugin.Empty.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /**
         * Creates a new Empty instance using the specified properties.
         * @param [properties] Properties to set
         * @returns Empty instance
         */
        static create(properties: plugin.Empty.$Shape): plugin.Empty & plugin.Empty.$Shape;
        static create(properties?: plugin.Empty.$Properties): plugin.Empty;

        /**
         * Encodes the specified Empty message. Does not implicitly {@link plugin.Empty.verify|verify} messages.
         * @param message Empty message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: plugin.Empty.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Empty message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {plugin.Empty & plugin.Empty.$Shape} Empty
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): plugin.Empty & plugin.Empty.$Shape;
    }

    namespace Empty {

        /** Properties of an Empty. */
        interface $Properties {

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Empty. */
        type $Shape = plugin.Empty.$Properties;
    }

    /**
     * Properties of a StdioData.
     * @deprecated Use plugin.StdioData.$Properties instead.
     */
    interface IStdioData extends plugin.StdioData.$Properties {
    }

    /** Represents a StdioData. */
    class StdioData {

        /**
         * Constructs a new StdioData.
         * @param [properties] Properties to set
         */
        constructor(properties?: plugin.StdioData.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** StdioData channel. */
        channel: plugin.StdioData.Channel;

        /** StdioData data. */
        data: Uint8Array;

        /**
         * Creates a new StdioData instance using the specified properties.
         * @param [properties] Properties to set
         * @returns StdioData instance
         */
        static create(properties: plugin.StdioData.$Shape): plugin.StdioData & plugin.StdioData.$Shape;
        static create(properties?: plugin.StdioData.$Properties): plugin.StdioData;

        /**
         * Encodes the specified StdioData message. Does not implicitly {@link plugin.StdioData.verify|verify} messages.
         * @param message StdioData message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: plugin.StdioData.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a StdioData message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {plugin.StdioData & plugin.StdioData.$Shape} StdioData
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): plugin.StdioData & plugin.StdioData.$Shape;
    }

    namespace StdioData {

        /** Properties of a StdioData. */
        interface $Properties {

            /** StdioData channel */
            channel?: (plugin.StdioData.Channel|null);

            /** StdioData data */
            data?: (Uint8Array|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a StdioData. */
        type $Shape = plugin.StdioData.$Properties;

        /** Channel enum. */
        enum Channel {

            /** INVALID value */
            INVALID = 0,

            /** STDOUT value */
            STDOUT = 1,

            /** STDERR value */
            STDERR = 2
        }
    }

    /**
     * Properties of a ConnInfo.
     * @deprecated Use plugin.ConnInfo.$Properties instead.
     */
    interface IConnInfo extends plugin.ConnInfo.$Properties {
    }

    /** Represents a ConnInfo. */
    class ConnInfo {

        /**
         * Constructs a new ConnInfo.
         * @param [properties] Properties to set
         */
        constructor(properties?: plugin.ConnInfo.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ConnInfo serviceId. */
        serviceId: number;

        /** ConnInfo network. */
        network: string;

        /** ConnInfo address. */
        address: string;

        /** ConnInfo knock. */
        knock?: (plugin.ConnInfo.Knock.$Properties|null);

        /**
         * Creates a new ConnInfo instance using the specified properties.
         * @param [properties] Properties to set
         * @returns ConnInfo instance
         */
        static create(properties: plugin.ConnInfo.$Shape): plugin.ConnInfo & plugin.ConnInfo.$Shape;
        static create(properties?: plugin.ConnInfo.$Properties): plugin.ConnInfo;

        /**
         * Encodes the specified ConnInfo message. Does not implicitly {@link plugin.ConnInfo.verify|verify} messages.
         * @param message ConnInfo message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: plugin.ConnInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ConnInfo message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {plugin.ConnInfo & plugin.ConnInfo.$Shape} ConnInfo
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): plugin.ConnInfo & plugin.ConnInfo.$Shape;
    }

    namespace ConnInfo {

        /** Properties of a ConnInfo. */
        interface $Properties {

            /** ConnInfo serviceId */
            serviceId?: (number|null);

            /** ConnInfo network */
            network?: (string|null);

            /** ConnInfo address */
            address?: (string|null);

            /** ConnInfo knock */
            knock?: (plugin.ConnInfo.Knock.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ConnInfo. */
        type $Shape = plugin.ConnInfo.$Properties;

        /**
         * Properties of a Knock.
         * @deprecated Use plugin.ConnInfo.Knock.$Properties instead.
         */
        interface IKnock extends plugin.ConnInfo.Knock.$Properties {
        }

        /** Represents a Knock. */
        class Knock {

            /**
             * Constructs a new Knock.
             * @param [properties] Properties to set
             */
            constructor(properties?: plugin.ConnInfo.Knock.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Knock knock. */
            knock: boolean;

            /** Knock ack. */
            ack: boolean;

            /** Knock error. */
            error: string;

            /**
             * Creates a new Knock instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Knock instance
             */
            static create(properties: plugin.ConnInfo.Knock.$Shape): plugin.ConnInfo.Knock & plugin.ConnInfo.Knock.$Shape;
            static create(properties?: plugin.ConnInfo.Knock.$Properties): plugin.ConnInfo.Knock;

            /**
             * Encodes the specified Knock message. Does not implicitly {@link plugin.ConnInfo.Knock.verify|verify} messages.
             * @param message Knock message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: plugin.ConnInfo.Knock.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Knock message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {plugin.ConnInfo.Knock & plugin.ConnInfo.Knock.$Shape} Knock
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): plugin.ConnInfo.Knock & plugin.ConnInfo.Knock.$Shape;
        }

        namespace Knock {

            /** Properties of a Knock. */
            interface $Properties {

                /** Knock knock */
                knock?: (boolean|null);

                /** Knock ack */
                ack?: (boolean|null);

                /** Knock error */
                error?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Knock. */
            type $Shape = plugin.ConnInfo.Knock.$Properties;
        }
    }
}

/** Namespace google. */
export namespace google {

    /** Namespace protobuf. */
    namespace protobuf {

        /**
         * Properties of an Empty.
         * @deprecated Use google.protobuf.Empty.$Properties instead.
         */
        interface IEmpty extends google.protobuf.Empty.$Properties {
        }

        /** Represents an Empty. */
        class Empty {

            /**
             * Constructs a new Empty.
             * @param [properties] Properties to set
             */
            constructor(properties?: google.protobuf.Empty.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new Empty instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Empty instance
             */
            static create(properties: google.protobuf.Empty.$Shape): google.protobuf.Empty & google.protobuf.Empty.$Shape;
            static create(properties?: google.protobuf.Empty.$Properties): google.protobuf.Empty;

            /**
             * Encodes the specified Empty message. Does not implicitly {@link google.protobuf.Empty.verify|verify} messages.
             * @param message Empty message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: google.protobuf.Empty.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Empty message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {google.protobuf.Empty & google.protobuf.Empty.$Shape} Empty
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): google.protobuf.Empty & google.protobuf.Empty.$Shape;
        }

        namespace Empty {

            /** Properties of an Empty. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Empty. */
            type $Shape = google.protobuf.Empty.$Properties;
        }
    }
}

/** Namespace grpc. */
export namespace grpc {

    /** Namespace health. */
    namespace health {

        /** Namespace v1. */
        namespace v1 {

            /**
             * Properties of a HealthCheckRequest.
             * @deprecated Use grpc.health.v1.HealthCheckRequest.$Properties instead.
             */
            interface IHealthCheckRequest extends grpc.health.v1.HealthCheckRequest.$Properties {
            }

            /** Represents a HealthCheckRequest. */
            class HealthCheckRequest {

                /**
                 * Constructs a new HealthCheckRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: grpc.health.v1.HealthCheckRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** HealthCheckRequest service. */
                service: string;

                /**
                 * Creates a new HealthCheckRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns HealthCheckRequest instance
                 */
                static create(properties: grpc.health.v1.HealthCheckRequest.$Shape): grpc.health.v1.HealthCheckRequest & grpc.health.v1.HealthCheckRequest.$Shape;
                static create(properties?: grpc.health.v1.HealthCheckRequest.$Properties): grpc.health.v1.HealthCheckRequest;

                /**
                 * Encodes the specified HealthCheckRequest message. Does not implicitly {@link grpc.health.v1.HealthCheckRequest.verify|verify} messages.
                 * @param message HealthCheckRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: grpc.health.v1.HealthCheckRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a HealthCheckRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {grpc.health.v1.HealthCheckRequest & grpc.health.v1.HealthCheckRequest.$Shape} HealthCheckRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): grpc.health.v1.HealthCheckRequest & grpc.health.v1.HealthCheckRequest.$Shape;
            }

            namespace HealthCheckRequest {

                /** Properties of a HealthCheckRequest. */
                interface $Properties {

                    /** HealthCheckRequest service */
                    service?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a HealthCheckRequest. */
                type $Shape = grpc.health.v1.HealthCheckRequest.$Properties;
            }

            /**
             * Properties of a HealthCheckResponse.
             * @deprecated Use grpc.health.v1.HealthCheckResponse.$Properties instead.
             */
            interface IHealthCheckResponse extends grpc.health.v1.HealthCheckResponse.$Properties {
            }

            /** Represents a HealthCheckResponse. */
            class HealthCheckResponse {

                /**
                 * Constructs a new HealthCheckResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: grpc.health.v1.HealthCheckResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** HealthCheckResponse status. */
                status: grpc.health.v1.HealthCheckResponse.ServingStatus;

                /**
                 * Creates a new HealthCheckResponse instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns HealthCheckResponse instance
                 */
                static create(properties: grpc.health.v1.HealthCheckResponse.$Shape): grpc.health.v1.HealthCheckResponse & grpc.health.v1.HealthCheckResponse.$Shape;
                static create(properties?: grpc.health.v1.HealthCheckResponse.$Properties): grpc.health.v1.HealthCheckResponse;

                /**
                 * Encodes the specified HealthCheckResponse message. Does not implicitly {@link grpc.health.v1.HealthCheckResponse.verify|verify} messages.
                 * @param message HealthCheckResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: grpc.health.v1.HealthCheckResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a HealthCheckResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {grpc.health.v1.HealthCheckResponse & grpc.health.v1.HealthCheckResponse.$Shape} HealthCheckResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): grpc.health.v1.HealthCheckResponse & grpc.health.v1.HealthCheckResponse.$Shape;
            }

            namespace HealthCheckResponse {

                /** Properties of a HealthCheckResponse. */
                interface $Properties {

                    /** HealthCheckResponse status */
                    status?: (grpc.health.v1.HealthCheckResponse.ServingStatus|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a HealthCheckResponse. */
                type $Shape = grpc.health.v1.HealthCheckResponse.$Properties;

                /** ServingStatus enum. */
                enum ServingStatus {

                    /** UNKNOWN value */
                    UNKNOWN = 0,

                    /** SERVING value */
                    SERVING = 1,

                    /** NOT_SERVING value */
                    NOT_SERVING = 2,

                    /** SERVICE_UNKNOWN value */
                    SERVICE_UNKNOWN = 3
                }
            }
        }
    }
}
