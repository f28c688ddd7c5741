package recorder

import (
	"github.com/argoproj/argo-rollouts/pkg/apis/rollouts/v1alpha1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// plainSpec has no MarshalJSON: that of RolloutSpec leaves out the template and the selector that were resolved from a
// reference, which a plugin has to see.
type plainSpec v1alpha1.RolloutSpec

// plainRollout is a Rollout with every field in its JSON.
type plainRollout struct {
	metav1.TypeMeta   `json:",inline"`
	metav1.ObjectMeta `json:"metadata,omitempty"`

	Spec   plainSpec              `json:"spec,omitempty"`
	Status v1alpha1.RolloutStatus `json:"status,omitempty"`
}

func plain(ro *v1alpha1.Rollout) plainRollout {
	return plainRollout{ro.TypeMeta, ro.ObjectMeta, plainSpec(ro.Spec), ro.Status}
}
