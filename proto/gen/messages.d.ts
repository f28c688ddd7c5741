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

    /** Namespace reflection. */
    namespace reflection {

        /** Namespace v1. */
        namespace v1 {

            /**
             * Properties of a ServerReflectionRequest.
             * @deprecated Use grpc.reflection.v1.ServerReflectionRequest.$Properties instead.
             */
            interface IServerReflectionRequest extends grpc.reflection.v1.ServerReflectionRequest.$Properties {
            }

            /** Represents a ServerReflectionRequest. */
            class ServerReflectionRequest {

                /**
                 * Constructs a new ServerReflectionRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: grpc.reflection.v1.ServerReflectionRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ServerReflectionRequest host. */
                host: string;

                /** ServerReflectionRequest fileByFilename. */
                fileByFilename?: (string|null);

                /** ServerReflectionRequest fileContainingSymbol. */
                fileContainingSymbol?: (string|null);

                /** ServerReflectionRequest fileContainingExtension. */
                fileContainingExtension?: (grpc.reflection.v1.ExtensionRequest.$Properties|null);

                /** ServerReflectionRequest allExtensionNumbersOfType. */
                allExtensionNumbersOfType?: (string|null);

                /** ServerReflectionRequest listServices. */
                listServices?: (string|null);

                /** ServerReflectionRequest messageRequest. */
                messageRequest?: ("fileByFilename"|"fileContainingSymbol"|"fileContainingExtension"|"allExtensionNumbersOfType"|"listServices");

                /**
                 * Creates a new ServerReflectionRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ServerReflectionRequest instance
                 */
                static create(properties: grpc.reflection.v1.ServerReflectionRequest.$Shape): grpc.reflection.v1.ServerReflectionRequest & grpc.reflection.v1.ServerReflectionRequest.$Shape;
                static create(properties?: grpc.reflection.v1.ServerReflectionRequest.$Properties): grpc.reflection.v1.ServerReflectionRequest;

                /**
                 * Encodes the specified ServerReflectionRequest message. Does not implicitly {@link grpc.reflection.v1.ServerReflectionRequest.verify|verify} messages.
                 * @param message ServerReflectionRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: grpc.reflection.v1.ServerReflectionRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ServerReflectionRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {grpc.reflection.v1.ServerReflectionRequest & grpc.reflection.v1.ServerReflectionRequest.$Shape} ServerReflectionRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): grpc.reflection.v1.ServerReflectionRequest & grpc.reflection.v1.ServerReflectionRequest.$Shape;
            }

            namespace ServerReflectionRequest {

                /** Properties of a ServerReflectionRequest. */
                interface $Properties {

                    /** ServerReflectionRequest host */
                    host?: (string|null);

                    /** ServerReflectionRequest fileByFilename */
                    fileByFilename?: (string|null);

                    /** ServerReflectionRequest fileContainingSymbol */
                    fileContainingSymbol?: (string|null);

                    /** ServerReflectionRequest fileContainingExtension */
                    fileContainingExtension?: (grpc.reflection.v1.ExtensionRequest.$Properties|null);

                    /** ServerReflectionRequest allExtensionNumbersOfType */
                    allExtensionNumbersOfType?: (string|null);

                    /** ServerReflectionRequest listServices */
                    listServices?: (string|null);

                    /** ServerReflectionRequest messageRequest */
                    messageRequest?: ("fileByFilename"|"fileContainingSymbol"|"fileContainingExtension"|"allExtensionNumbersOfType"|"listServices");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a ServerReflectionRequest. */
                type $Shape = {
                  host?: string|null;
                  fileByFilename?: string|null;
                  fileContainingSymbol?: string|null;
                  fileContainingExtension?: grpc.reflection.v1.ExtensionRequest.$Shape|null;
                  allExtensionNumbersOfType?: string|null;
                  listServices?: string|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ messageRequest?: undefined; fileByFilename?: null; fileContainingSymbol?: null; fileContainingExtension?: null; allExtensionNumbersOfType?: null; listServices?: null }|{ messageRequest?: "fileByFilename"; fileByFilename: string; fileContainingSymbol?: null; fileContainingExtension?: null; allExtensionNumbersOfType?: null; listServices?: null }|{ messageRequest?: "fileContainingSymbol"; fileByFilename?: null; fileContainingSymbol: string; fileContainingExtension?: null; allExtensionNumbersOfType?: null; listServices?: null }|{ messageRequest?: "fileContainingExtension"; fileByFilename?: null; fileContainingSymbol?: null; fileContainingExtension: grpc.reflection.v1.ExtensionRequest.$Shape; allExtensionNumbersOfType?: null; listServices?: null }|{ messageRequest?: "allExtensionNumbersOfType"; fileByFilename?: null; fileContainingSymbol?: null; fileContainingExtension?: null; allExtensionNumbersOfType: string; listServices?: null }|{ messageRequest?: "listServices"; fileByFilename?: null; fileContainingSymbol?: null; fileContainingExtension?: null; allExtensionNumbersOfType?: null; listServices: string })
                );
            }

            /**
             * Properties of an ExtensionRequest.
             * @deprecated Use grpc.reflection.v1.ExtensionRequest.$Properties instead.
             */
            interface IExtensionRequest extends grpc.reflection.v1.ExtensionRequest.$Properties {
            }

            /** Represents an ExtensionRequest. */
            class ExtensionRequest {

                /**
                 * Constructs a new ExtensionRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: grpc.reflection.v1.ExtensionRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ExtensionRequest containingType. */
                containingType: string;

                /** ExtensionRequest extensionNumber. */
                extensionNumber: number;

                /**
                 * Creates a new ExtensionRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ExtensionRequest instance
                 */
                static create(properties: grpc.reflection.v1.ExtensionRequest.$Shape): grpc.reflection.v1.ExtensionRequest & grpc.reflection.v1.ExtensionRequest.$Shape;
                static create(properties?: grpc.reflection.v1.ExtensionRequest.$Properties): grpc.reflection.v1.ExtensionRequest;

                /**
                 * Encodes the specified ExtensionRequest message. Does not implicitly {@link grpc.reflection.v1.ExtensionRequest.verify|verify} messages.
                 * @param message ExtensionRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: grpc.reflection.v1.ExtensionRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an ExtensionRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {grpc.reflection.v1.ExtensionRequest & grpc.reflection.v1.ExtensionRequest.$Shape} ExtensionRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): grpc.reflection.v1.ExtensionRequest & grpc.reflection.v1.ExtensionRequest.$Shape;
            }

            namespace ExtensionRequest {

                /** Properties of an ExtensionRequest. */
                interface $Properties {

                    /** ExtensionRequest containingType */
                    containingType?: (string|null);

                    /** ExtensionRequest extensionNumber */
                    extensionNumber?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an ExtensionRequest. */
                type $Shape = grpc.reflection.v1.ExtensionRequest.$Properties;
            }

            /**
             * Properties of a ServerReflectionResponse.
             * @deprecated Use grpc.reflection.v1.ServerReflectionResponse.$Properties instead.
             */
            interface IServerReflectionResponse extends grpc.reflection.v1.ServerReflectionResponse.$Properties {
            }

            /** Represents a ServerReflectionResponse. */
            class ServerReflectionResponse {

                /**
                 * Constructs a new ServerReflectionResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: grpc.reflection.v1.ServerReflectionResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ServerReflectionResponse validHost. */
                validHost: string;

                /** ServerReflectionResponse originalRequest. */
                originalRequest?: (grpc.reflection.v1.ServerReflectionRequest.$Properties|null);

                /** ServerReflectionResponse fileDescriptorResponse. */
                fileDescriptorResponse?: (grpc.reflection.v1.FileDescriptorResponse.$Properties|null);

                /** ServerReflectionResponse allExtensionNumbersResponse. */
                allExtensionNumbersResponse?: (grpc.reflection.v1.ExtensionNumberResponse.$Properties|null);

                /** ServerReflectionResponse listServicesResponse. */
                listServicesResponse?: (grpc.reflection.v1.ListServiceResponse.$Properties|null);

                /** ServerReflectionResponse errorResponse. */
                errorResponse?: (grpc.reflection.v1.ErrorResponse.$Properties|null);

                /** ServerReflectionResponse messageResponse. */
                messageResponse?: ("fileDescriptorResponse"|"allExtensionNumbersResponse"|"listServicesResponse"|"errorResponse");

                /**
                 * Creates a new ServerReflectionResponse instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ServerReflectionResponse instance
                 */
                static create(properties: grpc.reflection.v1.ServerReflectionResponse.$Shape): grpc.reflection.v1.ServerReflectionResponse & grpc.reflection.v1.ServerReflectionResponse.$Shape;
                static create(properties?: grpc.reflection.v1.ServerReflectionResponse.$Properties): grpc.reflection.v1.ServerReflectionResponse;

                /**
                 * Encodes the specified ServerReflectionResponse message. Does not implicitly {@link grpc.reflection.v1.ServerReflectionResponse.verify|verify} messages.
                 * @param message ServerReflectionResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: grpc.reflection.v1.ServerReflectionResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ServerReflectionResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {grpc.reflection.v1.ServerReflectionResponse & grpc.reflection.v1.ServerReflectionResponse.$Shape} ServerReflectionResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): grpc.reflection.v1.ServerReflectionResponse & grpc.reflection.v1.ServerReflectionResponse.$Shape;
            }

            namespace ServerReflectionResponse {

                /** Properties of a ServerReflectionResponse. */
                interface $Properties {

                    /** ServerReflectionResponse validHost */
                    validHost?: (string|null);

                    /** ServerReflectionResponse originalRequest */
                    originalRequest?: (grpc.reflection.v1.ServerReflectionRequest.$Properties|null);

                    /** ServerReflectionResponse fileDescriptorResponse */
                    fileDescriptorResponse?: (grpc.reflection.v1.FileDescriptorResponse.$Properties|null);

                    /** ServerReflectionResponse allExtensionNumbersResponse */
                    allExtensionNumbersResponse?: (grpc.reflection.v1.ExtensionNumberResponse.$Properties|null);

                    /** ServerReflectionResponse listServicesResponse */
                    listServicesResponse?: (grpc.reflection.v1.ListServiceResponse.$Properties|null);

                    /** ServerReflectionResponse errorResponse */
                    errorResponse?: (grpc.reflection.v1.ErrorResponse.$Properties|null);

                    /** ServerReflectionResponse messageResponse */
                    messageResponse?: ("fileDescriptorResponse"|"allExtensionNumbersResponse"|"listServicesResponse"|"errorResponse");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a ServerReflectionResponse. */
                type $Shape = {
                  validHost?: string|null;
                  originalRequest?: grpc.reflection.v1.ServerReflectionRequest.$Shape|null;
                  fileDescriptorResponse?: grpc.reflection.v1.FileDescriptorResponse.$Shape|null;
                  allExtensionNumbersResponse?: grpc.reflection.v1.ExtensionNumberResponse.$Shape|null;
                  listServicesResponse?: grpc.reflection.v1.ListServiceResponse.$Shape|null;
                  errorResponse?: grpc.reflection.v1.ErrorResponse.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ messageResponse?: undefined; fileDescriptorResponse?: null; allExtensionNumbersResponse?: null; listServicesResponse?: null; errorResponse?: null }|{ messageResponse?: "fileDescriptorResponse"; fileDescriptorResponse: grpc.reflection.v1.FileDescriptorResponse.$Shape; allExtensionNumbersResponse?: null; listServicesResponse?: null; errorResponse?: null }|{ messageResponse?: "allExtensionNumbersResponse"; fileDescriptorResponse?: null; allExtensionNumbersResponse: grpc.reflection.v1.ExtensionNumberResponse.$Shape; listServicesResponse?: null; errorResponse?: null }|{ messageResponse?: "listServicesResponse"; fileDescriptorResponse?: null; allExtensionNumbersResponse?: null; listServicesResponse: grpc.reflection.v1.ListServiceResponse.$Shape; errorResponse?: null }|{ messageResponse?: "errorResponse"; fileDescriptorResponse?: null; allExtensionNumbersResponse?: null; listServicesResponse?: null; errorResponse: grpc.reflection.v1.ErrorResponse.$Shape })
                );
            }

            /**
             * Properties of a FileDescriptorResponse.
             * @deprecated Use grpc.reflection.v1.FileDescriptorResponse.$Properties instead.
             */
            interface IFileDescriptorResponse extends grpc.reflection.v1.FileDescriptorResponse.$Properties {
            }

            /** Represents a FileDescriptorResponse. */
            class FileDescriptorResponse {

                /**
                 * Constructs a new FileDescriptorResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: grpc.reflection.v1.FileDescriptorResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** FileDescriptorResponse fileDescriptorProto. */
                fileDescriptorProto: Uint8Array[];

                /**
                 * Creates a new FileDescriptorResponse instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns FileDescriptorResponse instance
                 */
                static create(properties: grpc.reflection.v1.FileDescriptorResponse.$Shape): grpc.reflection.v1.FileDescriptorResponse & grpc.reflection.v1.FileDescriptorResponse.$Shape;
                static create(properties?: grpc.reflection.v1.FileDescriptorResponse.$Properties): grpc.reflection.v1.FileDescriptorResponse;

                /**
                 * Encodes the specified FileDescriptorResponse message. Does not implicitly {@link grpc.reflection.v1.FileDescriptorResponse.verify|verify} messages.
                 * @param message FileDescriptorResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: grpc.reflection.v1.FileDescriptorResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a FileDescriptorResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {grpc.reflection.v1.FileDescriptorResponse & grpc.reflection.v1.FileDescriptorResponse.$Shape} FileDescriptorResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): grpc.reflection.v1.FileDescriptorResponse & grpc.reflection.v1.FileDescriptorResponse.$Shape;
            }

            namespace FileDescriptorResponse {

                /** Properties of a FileDescriptorResponse. */
                interface $Properties {

                    /** FileDescriptorResponse fileDescriptorProto */
                    fileDescriptorProto?: (Uint8Array[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a FileDescriptorResponse. */
                type $Shape = grpc.reflection.v1.FileDescriptorResponse.$Properties;
            }

            /**
             * Properties of an ExtensionNumberResponse.
             * @deprecated Use grpc.reflection.v1.ExtensionNumberResponse.$Properties instead.
             */
            interface IExtensionNumberResponse extends grpc.reflection.v1.ExtensionNumberResponse.$Properties {
            }

            /** Represents an ExtensionNumberResponse. */
            class ExtensionNumberResponse {

                /**
                 * Constructs a new ExtensionNumberResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: grpc.reflection.v1.ExtensionNumberResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ExtensionNumberResponse baseTypeName. */
                baseTypeName: string;

                /** ExtensionNumberResponse extensionNumber. */
                extensionNumber: number[];

                /**
                 * Creates a new ExtensionNumberResponse instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ExtensionNumberResponse instance
                 */
                static create(properties: grpc.reflection.v1.ExtensionNumberResponse.$Shape): grpc.reflection.v1.ExtensionNumberResponse & grpc.reflection.v1.ExtensionNumberResponse.$Shape;
                static create(properties?: grpc.reflection.v1.ExtensionNumberResponse.$Properties): grpc.reflection.v1.ExtensionNumberResponse;

                /**
                 * Encodes the specified ExtensionNumberResponse message. Does not implicitly {@link grpc.reflection.v1.ExtensionNumberResponse.verify|verify} messages.
                 * @param message ExtensionNumberResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: grpc.reflection.v1.ExtensionNumberResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an ExtensionNumberResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {grpc.reflection.v1.ExtensionNumberResponse & grpc.reflection.v1.ExtensionNumberResponse.$Shape} ExtensionNumberResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): grpc.reflection.v1.ExtensionNumberResponse & grpc.reflection.v1.ExtensionNumberResponse.$Shape;
            }

            namespace ExtensionNumberResponse {

                /** Properties of an ExtensionNumberResponse. */
                interface $Properties {

                    /** ExtensionNumberResponse baseTypeName */
                    baseTypeName?: (string|null);

                    /** ExtensionNumberResponse extensionNumber */
                    extensionNumber?: (number[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an ExtensionNumberResponse. */
                type $Shape = grpc.reflection.v1.ExtensionNumberResponse.$Properties;
            }

            /**
             * Properties of a ListServiceResponse.
             * @deprecated Use grpc.reflection.v1.ListServiceResponse.$Properties instead.
             */
            interface IListServiceResponse extends grpc.reflection.v1.ListServiceResponse.$Properties {
            }

            /** Represents a ListServiceResponse. */
            class ListServiceResponse {

                /**
                 * Constructs a new ListServiceResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: grpc.reflection.v1.ListServiceResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ListServiceResponse service. */
                service: grpc.reflection.v1.ServiceResponse.$Properties[];

                /**
                 * Creates a new ListServiceResponse instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ListServiceResponse instance
                 */
                static create(properties: grpc.reflection.v1.ListServiceResponse.$Shape): grpc.reflection.v1.ListServiceResponse & grpc.reflection.v1.ListServiceResponse.$Shape;
                static create(properties?: grpc.reflection.v1.ListServiceResponse.$Properties): grpc.reflection.v1.ListServiceResponse;

                /**
                 * Encodes the specified ListServiceResponse message. Does not implicitly {@link grpc.reflection.v1.ListServiceResponse.verify|verify} messages.
                 * @param message ListServiceResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: grpc.reflection.v1.ListServiceResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ListServiceResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {grpc.reflection.v1.ListServiceResponse & grpc.reflection.v1.ListServiceResponse.$Shape} ListServiceResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): grpc.reflection.v1.ListServiceResponse & grpc.reflection.v1.ListServiceResponse.$Shape;
            }

            namespace ListServiceResponse {

                /** Properties of a ListServiceResponse. */
                interface $Properties {

                    /** ListServiceResponse service */
                    service?: (grpc.reflection.v1.ServiceResponse.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ListServiceResponse. */
                type $Shape = grpc.reflection.v1.ListServiceResponse.$Properties;
            }

            /**
             * Properties of a ServiceResponse.
             * @deprecated Use grpc.reflection.v1.ServiceResponse.$Properties instead.
             */
            interface IServiceResponse extends grpc.reflection.v1.ServiceResponse.$Properties {
            }

            /** Represents a ServiceResponse. */
            class ServiceResponse {

                /**
                 * Constructs a new ServiceResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: grpc.reflection.v1.ServiceResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ServiceResponse name. */
                name: string;

                /**
                 * Creates a new ServiceResponse instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ServiceResponse instance
                 */
                static create(properties: grpc.reflection.v1.ServiceResponse.$Shape): grpc.reflection.v1.ServiceResponse & grpc.reflection.v1.ServiceResponse.$Shape;
                static create(properties?: grpc.reflection.v1.ServiceResponse.$Properties): grpc.reflection.v1.ServiceResponse;

                /**
                 * Encodes the specified ServiceResponse message. Does not implicitly {@link grpc.reflection.v1.ServiceResponse.verify|verify} messages.
                 * @param message ServiceResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: grpc.reflection.v1.ServiceResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ServiceResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {grpc.reflection.v1.ServiceResponse & grpc.reflection.v1.ServiceResponse.$Shape} ServiceResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): grpc.reflection.v1.ServiceResponse & grpc.reflection.v1.ServiceResponse.$Shape;
            }

            namespace ServiceResponse {

                /** Properties of a ServiceResponse. */
                interface $Properties {

                    /** ServiceResponse name */
                    name?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ServiceResponse. */
                type $Shape = grpc.reflection.v1.ServiceResponse.$Properties;
            }

            /**
             * Properties of an ErrorResponse.
             * @deprecated Use grpc.reflection.v1.ErrorResponse.$Properties instead.
             */
            interface IErrorResponse extends grpc.reflection.v1.ErrorResponse.$Properties {
            }

            /** Represents an ErrorResponse. */
            class ErrorResponse {

                /**
                 * Constructs a new ErrorResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: grpc.reflection.v1.ErrorResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ErrorResponse errorCode. */
                errorCode: number;

                /** ErrorResponse errorMessage. */
                errorMessage: string;

                /**
                 * Creates a new ErrorResponse instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ErrorResponse instance
                 */
                static create(properties: grpc.reflection.v1.ErrorResponse.$Shape): grpc.reflection.v1.ErrorResponse & grpc.reflection.v1.ErrorResponse.$Shape;
                static create(properties?: grpc.reflection.v1.ErrorResponse.$Properties): grpc.reflection.v1.ErrorResponse;

                /**
                 * Encodes the specified ErrorResponse message. Does not implicitly {@link grpc.reflection.v1.ErrorResponse.verify|verify} messages.
                 * @param message ErrorResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: grpc.reflection.v1.ErrorResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an ErrorResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {grpc.reflection.v1.ErrorResponse & grpc.reflection.v1.ErrorResponse.$Shape} ErrorResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): grpc.reflection.v1.ErrorResponse & grpc.reflection.v1.ErrorResponse.$Shape;
            }

            namespace ErrorResponse {

                /** Properties of an ErrorResponse. */
                interface $Properties {

                    /** ErrorResponse errorCode */
                    errorCode?: (number|null);

                    /** ErrorResponse errorMessage */
                    errorMessage?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an ErrorResponse. */
                type $Shape = grpc.reflection.v1.ErrorResponse.$Properties;
            }
        }
    }
}
